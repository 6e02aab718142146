extension Lexer {
    /// The text of an f-string, or of a field's format, up to a field, the field's end or the closing quotes.
    mutating func formattedText() {
        guard let frame = frames.last, let string = frames.last(where: { $0.isFormattedString }),
            case .formatted(let quote, let isTriple, let isRaw) = string.kind
        else {
            isInText = false
            return
        }
        let isFormat = frame.kind == .format
        let start = offset
        while true {
            let byte = bytes[offset]
            switch byte {
            case quote where !isTriple || (self.byte(1) == quote && self.byte(2) == quote):
                addText(from: start)
                return isFormat ? unclosedField() : closeFormatted(width: isTriple ? 3 : 1)
            case 0:
                addText(from: start)
                return unterminatedFormatted(string, isTriple: isTriple)
            case 0x0A, 0x0D:
                if !isTriple {
                    addText(from: start)
                    return unterminatedFormatted(string, isTriple: false)
                }
                offset += 1
            case UInt8(ascii: "\\"):
                offset += 1
                escaped(isRaw: isRaw)
            case UInt8(ascii: "{"):
                if !isFormat, self.byte(1) == byte {
                    offset += 2
                } else {
                    addText(from: start)
                    return openField()
                }
            case UInt8(ascii: "}"):
                if isFormat {
                    addText(from: start)
                    return closeFormat()
                }
                if self.byte(1) != byte { report(offset..<offset + 1, "f-string: single '}' is not allowed; write '}}' for the character") }
                offset += self.byte(1) == byte ? 2 : 1
            default: offset += 1
            }
        }
    }

    private mutating func addText(from start: Int) {
        if offset > start { add(.formattedText, from: start) }
    }

    /// What follows a backslash, unless a field begins there; `\N{...}` is a character's name.
    private mutating func escaped(isRaw: Bool) {
        let byte = self.byte()
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || offset >= count { return }
        if !isRaw, byte == UInt8(ascii: "N"), self.byte(1) == UInt8(ascii: "{") {
            offset += 2
            while bytes[offset] != UInt8(ascii: "}"), !bytes[offset].isLineEnd, !bytes[offset].isQuote, offset < count { offset += 1 }
            if bytes[offset] == UInt8(ascii: "}") { offset += 1 }
        } else {
            skipEscaped()
        }
    }

    private mutating func openField() {
        frames.append(Frame(.field, at: offset))
        offset += 1
        add(.openCurly, from: offset - 1)
        isInText = false
    }

    /// The `:` that ends a field's expression and begins its format.
    mutating func openFormat() {
        let start = offset
        offset += 1
        add(.colon, from: start)
        frames.append(Frame(.format, at: start))
        isInText = true
    }

    private mutating func closeFormat() {
        frames.removeLast(min(2, frames.count))
        offset += 1
        add(.closeCurly, from: offset - 1)
        isInText = frames.last?.isText ?? false
    }

    private mutating func closeFormatted(width: Int) {
        frames.removeLast()
        offset += width
        add(.formattedEnd, from: offset - width)
        isInText = frames.last?.isText ?? false
    }

    /// The quotes come while a field's format is open.
    private mutating func unclosedField() {
        while let frame = frames.last, !frame.isFormattedString {
            if frame.kind == .field { report(frame.offset..<frame.offset + 1, "f-string: expecting '}'") }
            frames.removeLast()
        }
        add(.invalid, from: offset)
    }

    private mutating func unterminatedFormatted(_ string: Frame, isTriple: Bool) {
        let quotes = string.offset + StringPrefix(at: string.offset, in: bytes).length + 3
        report(
            string.offset..<(isTriple ? min(quotes, count) : offset),
            isTriple ? "unterminated triple-quoted f-string literal" : "unterminated f-string literal")
        while let frame = frames.popLast(), !frame.isFormattedString {}
        add(.invalid, from: offset)
        isInText = frames.last?.isText ?? false
        closeBracketsInUnterminatedText(from: string.offset)
    }
}
