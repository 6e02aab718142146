extension Lexer {
    /// A string from its prefix on; `offset` is at the opening quote. Replacement fields are left to `formattedText`.
    mutating func string(prefix start: Int) {
        let quote = bytes[offset]
        let prefix = start == offset ? StringPrefix.none : StringPrefix(at: start, in: bytes)
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
        var isPlain = bytes[start] == quote
        while true {
            offset = endOfPlainText(quote)
            let byte = bytes[offset]
            if byte == quote {
                offset += 1
                return add(.string, from: start, isPlain: isPlain)
            }
            if byte == 0 || byte.isLineEnd { break }
            isPlain = false
            offset += 1
            if offset < count { skipEscaped() }
        }
        if endFieldWithoutBrace(quote, at: start) { return }
        report(start..<offset, "unterminated string literal")
        add(.invalid, from: start)
        closeBracketsInUnterminatedText(from: start)
    }

    /// The first place from the current one on where a quote, a backslash, a line's end or the file's stands.
    private func endOfPlainText(_ quote: UInt8) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var end = offset
            while end < count, bytes[end] != quote, bytes[end] != UInt8(ascii: "\\"), !bytes[end].isLineEnd { end += 1 }
            return end
        }
    }

    private mutating func tripleQuoted(_ quote: UInt8, from start: Int) {
        let content = offset
        var hasEscape = bytes[start] != quote
        while true {
            offset = place(of: quote, or: UInt8(ascii: "\\"))
            let byte = bytes[offset]
            if byte == quote, self.byte(1) == quote, self.byte(2) == quote {
                let isPlain = !hasEscape && place(of: 0x0D, or: quote, from: content) == offset
                offset += 3
                return add(.string, from: start, isPlain: isPlain)
            }
            if byte == 0 { break }
            offset += 1
            if byte == UInt8(ascii: "\\") {
                hasEscape = true
                if offset < count { offset += 1 }
            }
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
