extension Lexer {
    /// An integer, float or imaginary number.
    mutating func number() {
        let start = offset
        if byte() == UInt8(ascii: "0") {
            switch byte(1) | 0x20 {
            case UInt8(ascii: "x"): return prefixed(16, "hexadecimal", from: start)
            case UInt8(ascii: "o"): return prefixed(8, "octal", from: start)
            case UInt8(ascii: "b"): return prefixed(2, "binary", from: start)
            default: break
            }
        }
        var kind = TokenKind.integer
        var isValid = byte() == UInt8(ascii: ".") || digits(10)
        if byte() == UInt8(ascii: ".") {
            kind = .float
            offset += 1
            if byte().isDigit { isValid = digits(10) && isValid }
        }
        if byte() | 0x20 == UInt8(ascii: "e") {
            let hasSign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
            if byte(hasSign ? 2 : 1).isDigit {
                kind = .float
                offset += hasSign ? 2 : 1
                isValid = digits(10) && isValid
            }
        }
        if byte() | 0x20 == UInt8(ascii: "j") {
            kind = .imaginary
            offset += 1
        }
        if kind == .integer, hasLeadingZero(from: start) {
            report(start..<offset, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
            return add(.invalid, from: start)
        }
        end(kind, "decimal", isValid: isValid, from: start)
    }

    private mutating func prefixed(_ radix: Int, _ name: String, from start: Int) {
        offset += 2
        if byte() == UInt8(ascii: "_") { offset += 1 }
        let isValid = digits(radix)
        if byte().isDigit {
            report(offset..<offset + 1, "invalid digit '\(Unicode.Scalar(byte()))' in \(name) literal")
            while byte().continuesName { offset += 1 }
            return add(.invalid, from: start)
        }
        end(.integer, name, isValid: isValid, from: start)
    }

    /// Skips digits with single underscores between them; false when there is none, or an underscore too many.
    private mutating func digits(_ radix: Int) -> Bool {
        while true {
            let start = offset
            while let value = bytes[offset].hexValue, value < radix { offset += 1 }
            if offset == start { return false }
            if byte() != UInt8(ascii: "_") { return true }
            offset += 1
        }
    }

    /// A letter right after a number is an error, unless a keyword such as `1if x else 2` begins there.
    private mutating func end(_ kind: TokenKind, _ name: String, isValid: Bool, from start: Int) {
        if isValid, !byte().continuesName || isKeywordNext() { return add(kind, from: start) }
        while byte().continuesName { offset += 1 }
        report(start..<offset, "invalid \(name) literal")
        add(.invalid, from: start)
    }

    private func isKeywordNext() -> Bool {
        var word: UInt64 = 0
        var distance = 0
        while distance < 5, byte(distance).continuesName {
            word = word << 8 | UInt64(byte(distance))
            distance += 1
        }
        switch keywords.kind(of: word) {
        case .and, .else, .for, .if, .in, .is, .not, .or: return true
        default: return false
        }
    }

    private func hasLeadingZero(from start: Int) -> Bool {
        bytes[start] == UInt8(ascii: "0") && bytes[start..<offset].contains { $0.isDigit && $0 != UInt8(ascii: "0") }
    }
}
