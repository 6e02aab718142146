extension TomlReader {
    mutating func readValue(depth: Int) throws(TomlError) -> TomlValue {
        guard depth < Self.maximumDepth else { throw failure("The value is nested too deeply.") }
        skipSpaces()
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try readString())
        case UInt8(ascii: "["): return try readArray(depth: depth)
        case UInt8(ascii: "{"): return try readInlineTable(depth: depth)
        default: return try readScalar()
        }
    }

    private mutating func readArray(depth: Int) throws(TomlError) -> TomlValue {
        advance()
        var items: [TomlValue] = []
        while true {
            skipLines()
            if peek == UInt8(ascii: "]") { break }
            items.append(try readValue(depth: depth + 1))
            skipLines()
            if peek == UInt8(ascii: ",") { advance() } else if peek != UInt8(ascii: "]") { throw failure("Expected ',' or ']'.") }
        }
        advance()
        return .array(items)
    }

    private mutating func readInlineTable(depth: Int) throws(TomlError) -> TomlValue {
        advance()
        var members: [String: TomlValue] = [:]
        while true {
            skipLines()
            if peek == UInt8(ascii: "}") { break }
            let start = offset
            let path = try readKey()
            try expect("=")
            let value = try readValue(depth: depth + 1)
            guard let key = path.first, path.count == 1 else {
                throw TomlError(offset: start, reason: "A dotted key in an inline table is not supported.")
            }
            guard members.updateValue(value, forKey: key) == nil else {
                throw TomlError(offset: start, reason: "This key is already defined.")
            }
            skipLines()
            if peek == UInt8(ascii: ",") { advance() } else if peek != UInt8(ascii: "}") { throw failure("Expected ',' or '}'.") }
        }
        advance()
        return .table(members)
    }

    private mutating func readScalar() throws(TomlError) -> TomlValue {
        let start = offset
        while let byte = peek, !" \t\r\n,]}#=".utf8.contains(byte) { advance() }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        let digits = text.replacing("_", with: "")
        switch text {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "inf", "+inf": return .float(.infinity)
        case "-inf": return .float(-.infinity)
        case "nan", "+nan", "-nan": return .float(.nan)
        default: break
        }
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
            if let value = Int(digits.dropFirst(2), radix: radix) { return .integer(value) }
        }
        if let value = Int(digits) { return .integer(value) }
        if let first = digits.first, first.isNumber || first == "+" || first == "-", let value = Double(digits) { return .float(value) }
        if text.count >= 8, text.first?.isNumber == true, text.contains("-") || text.contains(":") { return .dateTime(text) }
        throw TomlError(offset: start, reason: text.isEmpty ? "Expected a value." : "'\(text)' is not a value; a string needs quotes.")
    }

    /// Reads a string in any of TOML's four forms.
    mutating func readString() throws(TomlError) -> String {
        let start = offset
        let literal = peek == UInt8(ascii: "'")
        let multiline = starts(with: "\"\"\"") || starts(with: "'''")
        let quote = literal ? UInt8(ascii: "'") : UInt8(ascii: "\"")
        advance(multiline ? 3 : 1)
        if multiline {
            if starts(with: "\r\n") { advance(2) } else if peek == 0x0A { advance() }
        }
        var result: [UInt8] = []
        while let byte = peek {
            if byte == quote {
                if !multiline {
                    advance()
                    return String(decoding: result, as: UTF8.self)
                }
                if bytes[offset...].starts(with: [quote, quote, quote]) {
                    advance(3)
                    while peek == quote {
                        result.append(quote)
                        advance()
                    }
                    return String(decoding: result, as: UTF8.self)
                }
            }
            if byte == 0x0A, !multiline { break }
            advance()
            if byte == UInt8(ascii: "\\"), !literal {
                try readEscape(into: &result)
            } else {
                result.append(byte)
            }
        }
        throw TomlError(offset: start, reason: "This string is not closed.")
    }

    private mutating func readEscape(into result: inout [UInt8]) throws(TomlError) {
        guard let byte = peek else { return }
        advance()
        switch byte {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(byte)
        case 0x20, 0x09, 0x0A, 0x0D:
            while let next = peek, next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { advance() }
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let count = byte == UInt8(ascii: "u") ? 4 : 8
            let digits = String(decoding: bytes[offset..<min(offset + count, bytes.count)], as: UTF8.self)
            guard digits.utf8.count == count, let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
                throw failure("Expected \(count) hexadecimal digits of a character.")
            }
            advance(count)
            result += Array(String(Character(scalar)).utf8)
        default: throw failure("'\\\(Character(Unicode.Scalar(byte)))' is not an escape of TOML.")
        }
    }
}
