extension StringDecoder {
    /// Reads the escape after the backslash at `start - 1`; the place after it.
    mutating func escape(at start: Int, in range: Range<Int>, isText: Bool, into result: inout [UInt8]) -> Int {
        let byte = bytes[start]
        switch byte {
        case 0x0D: return start + (start + 1 < range.upperBound && bytes[start + 1] == 0x0A ? 2 : 1)
        case 0x0A: return start + 1
        case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(at: start, in: range, isText: isText, into: &result)
        case UInt8(ascii: "x"): return hexadecimal(at: start, digits: 2, in: range, isText: isText, into: &result)
        case UInt8(ascii: "u") where isText: return hexadecimal(at: start, digits: 4, in: range, isText: true, into: &result)
        case UInt8(ascii: "U") where isText: return hexadecimal(at: start, digits: 8, in: range, isText: true, into: &result)
        case UInt8(ascii: "N") where isText: return named(at: start, in: range, into: &result)
        default: break
        }
        if let plain = Self.controls[byte] {
            result.append(plain)
            return start + 1
        }
        result.append(UInt8(ascii: "\\"))
        return start
    }

    private static let controls: [UInt8: UInt8] = [
        UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "'"): UInt8(ascii: "'"), UInt8(ascii: "\""): UInt8(ascii: "\""),
        UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
        UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B,
    ]

    static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        result.append(contentsOf: Array(String(scalar).utf8))
    }

    private func octal(at start: Int, in range: Range<Int>, isText: Bool, into result: inout [UInt8]) -> Int {
        var value: UInt32 = 0
        var index = start
        while index < min(start + 3, range.upperBound), bytes[index] & 0xF8 == UInt8(ascii: "0") {
            value = value << 3 | UInt32(bytes[index] & 7)
            index += 1
        }
        if isText {
            Self.append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &result)
        } else {
            result.append(UInt8(truncatingIfNeeded: value))
        }
        return index
    }

    private mutating func hexadecimal(at start: Int, digits: Int, in range: Range<Int>, isText: Bool, into result: inout [UInt8]) -> Int {
        var value: UInt32 = 0
        var index = start + 1
        while index < min(start + 1 + digits, range.upperBound), let digit = bytes[index].hexValue {
            value = value << 4 | UInt32(digit)
            index += 1
        }
        if index < start + 1 + digits {
            let letter = Unicode.Scalar(bytes[start])
            problems.append((start - 1..<index, "truncated \\\(letter)\(String(repeating: "X", count: digits)) escape"))
        } else if value > 0x10FFFF {
            problems.append((start - 1..<index, "illegal Unicode character: \\U escapes end at \\U0010FFFF"))
        }
        if isText {
            Self.append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &result)
        } else {
            result.append(UInt8(truncatingIfNeeded: value))
        }
        return index
    }

    /// `\N{NAME}`.
    private mutating func named(at start: Int, in range: Range<Int>, into result: inout [UInt8]) -> Int {
        guard start + 1 < range.upperBound, bytes[start + 1] == UInt8(ascii: "{"),
            let end = bytes[start + 2..<range.upperBound].firstIndex(of: UInt8(ascii: "}")), end > start + 2
        else {
            problems.append((start - 1..<start + 1, "malformed \\N character escape"))
            return start + 1
        }
        let name = String(decoding: bytes[start + 2..<end], as: UTF8.self)
        let scalar = CharacterNames.scalar(named: name)
        if scalar == nil { problems.append((start - 1..<end + 1, "unknown Unicode character name '\(name)'")) }
        Self.append(scalar ?? "\u{FFFD}", to: &result)
        return end + 1
    }
}
