extension Lexer {
    /// A string from its prefix on; `offset` is at the opening quote. Replacement fields are left to `formattedText`.
    mutating func string(prefix start: Int) {
        let prefix = StringPrefix(at: start, in: bytes)
        let quote = bytes[offset]
        let isTriple = byte(1) == quote && byte(2) == quote
        offset += isTriple ? 3 : 1
        if prefix.hasFields {
            add(.formattedStart, from: start)
            frames.append(Frame(.formatted(quote: quote, isTriple: isTriple, isRaw: prefix.isRaw), at: start))
            isInText = true
        } else if isTriple {
            tripleQuoted(quote, from: start)
        } else {
            singleQuoted(quote, from: start)
        }
    }

    private mutating func singleQuoted(_ quote: UInt8, from start: Int) {
        while true {
            let byte = bytes[offset]
            if byte == quote {
                offset += 1
                return add(.string, from: start)
            }
            if byte == 0 || byte.isLineEnd { break }
            offset += 1
            if byte == UInt8(ascii: "\\"), offset < count { skipEscaped() }
        }
        if endFieldWithoutBrace(quote, at: start) { return }
        report(start..<offset, "unterminated string literal")
        add(.invalid, from: start)
        closeBracketsInUnterminatedText(from: start)
    }

    private mutating func tripleQuoted(_ quote: UInt8, from start: Int) {
        while true {
            let byte = bytes[offset]
            if byte == quote, self.byte(1) == quote, self.byte(2) == quote {
                offset += 3
                return add(.string, from: start)
            }
            if byte == 0 { break }
            offset += 1
            if byte == UInt8(ascii: "\\"), offset < count { offset += 1 }
        }
        report(start..<min(start + 3 + StringPrefix(at: start, in: bytes).length, count), "unterminated triple-quoted string literal")
        add(.invalid, from: start)
    }

    /// What follows a backslash; a line end counts as one.
    mutating func skipEscaped() {
        if bytes[offset].isLineEnd { skipLineEnd() } else { offset += 1 }
    }

    /// In `f'{a'` the quote that seems to begin a string ends the f-string; false where it does not.
    private mutating func endFieldWithoutBrace(_ quote: UInt8, at start: Int) -> Bool {
        guard let index = nearestFrames.lastIndex(where: { $0.isFormattedString }), frames.count > index + 1,
            case .formatted(quote, isTriple: false, _) = frames[index].kind
        else { return false }
        let field = frames[index + 1].offset
        report(field..<field + 1, "f-string: expecting '}'")
        frames.removeLast(frames.count - index - 1)
        offset = start
        add(.invalid, from: start)
        isInText = true
        return true
    }
}
