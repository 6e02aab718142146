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
