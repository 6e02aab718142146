import SourceText

extension Lexer {
    /// A keyword, a name, or a string whose prefix the name turns out to be.
    mutating func name() {
        let start = offset
        let (end, word, isASCII) = endOfName()
        offset = end
        if end - start <= 2, bytes[end].isQuote, StringPrefix(word) != nil {
            string(prefix: start)
        } else if !isASCII {
            unicodeName(from: start)
        } else {
            add(end - start <= KeywordTable.longest && end - start > 1 ? keywords.kind(of: word) : .name, from: start)
        }
    }

    /// Where the name at the current place ends, its bytes packed if they are no more than a block, and whether they are ASCII.
    private func endOfName() -> (end: Int, word: UInt64, isASCII: Bool) {
        bytes.withUnsafeBufferPointer { bytes in
            var end = offset
            var isASCII = true
            while end < count {
                let block = ByteBlock(bytes, at: end)
                let marks = block.marksOutsideName
                let length = marks == 0 ? ByteBlock.width : ByteBlock.first(marks)
                if !block.isASCII, block.prefix(length) & 0x8080_8080_8080_8080 != 0 { isASCII = false }
                if length < ByteBlock.width || end + length >= count || !bytes[end + length].continuesName {
                    return (end + length, end == offset ? block.packed(length) : 0, isASCII)
                }
                end += length
            }
            return (end, 0, isASCII)
        }
    }

    /// Checks the scalars of a name outside ASCII; from the first that does not belong on, the name is invalid.
    private mutating func unicodeName(from start: Int) {
        let end = offset
        var width = 0
        for scalar in encoding.decode(bytes[start..<end]).unicodeScalars {
            let properties = scalar.properties
            guard scalar == "_" || (width == 0 ? properties.isXIDStart : properties.isXIDContinue) else {
                offset = min(start + width, end)
                if width > 0 { add(.name, from: start) }
                return invalidCharacter(scalar, until: end)
            }
            width += encoding.width(of: scalar)
        }
        add(.name, from: start)
    }

    private mutating func invalidCharacter(_ scalar: Unicode.Scalar, until end: Int) {
        let start = offset
        let width = scalar == "\u{FFFD}" ? 1 : encoding.width(of: scalar)
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        let isPrintable: Bool =
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .spaceSeparator, .surrogate, .unassigned: false
            default: true
            }
        report(
            start..<min(start + width, end),
            isPrintable ? "invalid character '\(scalar)' (\(name))" : "invalid non-printable character \(name)")
        offset = end
        add(.invalid, from: start)
    }
}
