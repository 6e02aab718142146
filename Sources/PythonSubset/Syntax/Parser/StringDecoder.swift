/// Turns what stands between quotes into what it means (The Python Language Reference, 2.4.1).
struct StringDecoder {
    let bytes: [UInt8]
    let encoding: SourceEncoding
    let isRaw: Bool
    /// Whether `{{` and `}}` stand for braces, as in an f-string.
    var areBracesDoubled = false
    var problems: [(range: Range<Int>, message: String)] = []

    init(bytes: [UInt8], encoding: SourceEncoding, isRaw: Bool, areBracesDoubled: Bool = false) {
        self.bytes = bytes
        self.encoding = encoding
        self.isRaw = isRaw
        self.areBracesDoubled = areBracesDoubled
    }

    mutating func text(_ range: Range<Int>) -> String {
        if encoding == .utf8, isPlain(range) { return String(decoding: bytes[range], as: UTF8.self) }
        return String(decoding: decoded(range, isText: true), as: UTF8.self)
    }

    mutating func byteString(_ range: Range<Int>) -> [UInt8] {
        if let offset = bytes[range].firstIndex(where: { $0 >= 0x80 }) {
            problems.append((offset..<nonASCIIEnd(offset, in: range), "bytes can only contain ASCII literal characters"))
        }
        return isPlain(range) ? Array(bytes[range]) : decoded(range, isText: false)
    }

    private func nonASCIIEnd(_ start: Int, in range: Range<Int>) -> Int {
        bytes[start..<range.upperBound].firstIndex { $0 < 0x80 } ?? range.upperBound
    }

    /// Whether the bytes mean themselves.
    private func isPlain(_ range: Range<Int>) -> Bool {
        for byte in bytes[range] {
            switch byte {
            case UInt8(ascii: "\\"): if !isRaw { return false }
            case 0x0D: return false
            case UInt8(ascii: "{"), UInt8(ascii: "}"): if areBracesDoubled { return false }
            default: break
            }
        }
        return true
    }

    private mutating func decoded(_ range: Range<Int>, isText: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\\") where !isRaw && index < range.upperBound:
                index = escape(at: index, in: range, isText: isText, into: &result)
            case 0x0D:
                result.append(0x0A)
                if index < range.upperBound, bytes[index] == 0x0A { index += 1 }
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                result.append(byte)
                if areBracesDoubled, index < range.upperBound, bytes[index] == byte { index += 1 }
            case 0x80... where encoding == .latin1 && isText: Self.append(Unicode.Scalar(byte), to: &result)
            default: result.append(byte)
            }
        }
        return result
    }
}
