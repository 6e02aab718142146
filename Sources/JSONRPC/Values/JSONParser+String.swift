extension JSONParser {
    /// The rest of a string whose opening quote has been read.
    mutating func string() throws(JSONParseError) -> String {
        let start = index
        var bits: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let text = try text(start..<index, isASCII: bits < 0x80)
                index += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw error("Control character in a string") }
            bits |= byte
            index += 1
        }
        throw error("Unterminated string", at: start - 1)
    }

    private func text(_ range: Range<Int>, isASCII: Bool) throws(JSONParseError) -> String {
        let text = bytes.withUnsafeBufferPointer { bytes in
            let part = UnsafeBufferPointer(rebasing: bytes[range])
            // What is ASCII needs no repair, and decoding is several times faster than validating.
            return isASCII ? String(decoding: part, as: UTF8.self) : String(validating: part, as: UTF8.self)
        }
        guard let text else { throw error("Invalid UTF-8 in a string", at: range.lowerBound) }
        return text
    }

    /// A string with escapes: runs of plain bytes and the escapes between them.
    private mutating func escapedString(from start: Int) throws(JSONParseError) -> String {
        var result: [UInt8] = []
        var runStart = start
        while let byte = current {
            if byte == UInt8(ascii: "\"") {
                result.append(contentsOf: bytes[runStart..<index])
                guard let text = String(validating: result, as: UTF8.self) else { throw error("Invalid UTF-8 in a string", at: start) }
                index += 1
                return text
            }
            if byte == UInt8(ascii: "\\") {
                result.append(contentsOf: bytes[runStart..<index])
                index += 1
                try escape(into: &result)
                runStart = index
                continue
            }
            guard byte >= 0x20 else { throw error("Control character in a string") }
            index += 1
        }
        throw error("Unterminated string", at: start - 1)
    }

    private mutating func escape(into result: inout [UInt8]) throws(JSONParseError) {
        guard let byte = current else { throw error("Unterminated string") }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"):
            index += 1
            result.append(contentsOf: String(Character(try escapedScalar())).utf8)
            return
        default: throw error("Unknown escape")
        }
        index += 1
    }

    private mutating func escapedScalar() throws(JSONParseError) -> Unicode.Scalar {
        let unit = try fourDigits()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let afterUnit = index
        guard UTF16.isLeadSurrogate(unit), current == UInt8(ascii: "\\") else { return "\u{FFFD}" }
        index += 1
        guard current == UInt8(ascii: "u") else {
            index = afterUnit
            return "\u{FFFD}"
        }
        index += 1
        let trail = try fourDigits()
        guard UTF16.isTrailSurrogate(trail) else {
            index = afterUnit
            return "\u{FFFD}"
        }
        let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private mutating func fourDigits() throws(JSONParseError) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw error("Expected four hexadecimal digits")
            }
            value = value << 4 | UInt16(digit)
            index += 1
        }
        return value
    }
}
