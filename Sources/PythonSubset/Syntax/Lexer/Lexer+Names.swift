extension Lexer {
    /// A keyword, a name, or a string whose prefix the name turns out to be.
    mutating func name() {
        let start = offset
        var word: UInt64 = 0
        var isASCII = true
        while true {
            let byte = bytes[offset]
            guard byte.continuesName else { break }
            if byte >= 0x80 { isASCII = false }
            word = word << 8 | UInt64(byte)
            offset += 1
        }
        let length = offset - start
        if length <= 2, bytes[offset].isQuote, StringPrefix(word) != nil {
            string(prefix: start)
        } else if !isASCII {
            unicodeName(from: start)
        } else {
            add(length <= 8 ? keywords.kind(of: word) : .name, from: start)
        }
    }

    /// Checks the scalars of a name outside ASCII; the first that does not belong ends it.
    private mutating func unicodeName(from start: Int) {
        let text = encoding.decode(bytes[start..<offset])
        var width = 0
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if scalar == "_" || (width == 0 ? properties.isXIDStart : properties.isXIDContinue) {
                width += encoding.width(of: scalar)
                continue
            }
            offset = min(start + width, offset)
            if width > 0 { add(.name, from: start) }
            return invalidCharacter(scalar)
        }
        add(.name, from: start)
    }

    private mutating func invalidCharacter(_ scalar: Unicode.Scalar) {
        let start = offset
        offset = min(offset + (scalar == "\u{FFFD}" ? 1 : encoding.width(of: scalar)), count)
        while scalar == "\u{FFFD}", bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        let isPrintable: Bool =
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .spaceSeparator, .surrogate, .unassigned: false
            default: true
            }
        report(start..<offset, isPrintable ? "invalid character '\(scalar)' (\(name))" : "invalid non-printable character \(name)")
        add(.invalid, from: start)
    }
}
