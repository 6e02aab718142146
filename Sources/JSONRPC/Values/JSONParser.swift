/// Reads one JSON text as RFC 8259 defines it: no comments, no trailing commas, valid UTF-8 only.
///
/// An escaped surrogate without its pair becomes U+FFFD, so that an editor's text with half a character is not lost.
package struct JSONParser {
    /// How deep arrays and objects may be nested.
    package static let maximumDepth = 512

    let bytes: [UInt8]
    var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Parses a whole text; white space around the value is allowed.
    package static func parse(_ bytes: [UInt8]) throws(JSONParseError) -> JSON {
        var parser = JSONParser(bytes)
        parser.skipWhiteSpace()
        let value = try parser.value(depth: 0)
        parser.skipWhiteSpace()
        guard parser.index == bytes.count else { throw parser.error("Unexpected data after the value") }
        return value
    }

    package static func parse(_ text: String) throws(JSONParseError) -> JSON {
        try parse(Array(text.utf8))
    }

    func error(_ reason: String, at offset: Int? = nil) -> JSONParseError {
        JSONParseError(offset: offset ?? index, reason: reason)
    }

    /// The byte at the index; nil at the end.
    var current: UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    mutating func skipWhiteSpace() {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            index += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONParseError) -> JSON {
        guard depth < Self.maximumDepth else { throw error("Nesting deeper than \(Self.maximumDepth) levels") }
        guard let byte = current else { throw error("Unexpected end of the text") }
        switch byte {
        case UInt8(ascii: "\""):
            index += 1
            return .string(try string())
        case UInt8(ascii: "{"):
            index += 1
            return try object(depth: depth)
        case UInt8(ascii: "["):
            index += 1
            return try array(depth: depth)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try number()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw error("Unexpected character")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONParseError) -> JSON {
        let start = index
        let matches = word.withUTF8Buffer { buffer in
            for byte in buffer {
                guard current == byte else { return false }
                index += 1
            }
            return true
        }
        guard matches else { throw error("Unexpected word; expected \(word)", at: start) }
        return value
    }

    private mutating func array(depth: Int) throws(JSONParseError) -> JSON {
        var elements: [JSON] = []
        skipWhiteSpace()
        if current == UInt8(ascii: "]") {
            index += 1
            return .array(elements)
        }
        while true {
            elements.append(try value(depth: depth + 1))
            skipWhiteSpace()
            switch current {
            case UInt8(ascii: ","):
                index += 1
                skipWhiteSpace()
            case UInt8(ascii: "]"):
                index += 1
                return .array(elements)
            default: throw error("Expected , or ] in an array")
            }
        }
    }

    private mutating func object(depth: Int) throws(JSONParseError) -> JSON {
        skipWhiteSpace()
        if current == UInt8(ascii: "}") {
            index += 1
            return .object(JSONObject())
        }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(4)
        while true {
            guard current == UInt8(ascii: "\"") else { throw error("Expected a key in double quotes") }
            index += 1
            let key = try string()
            skipWhiteSpace()
            guard current == UInt8(ascii: ":") else { throw error("Expected : after a key") }
            index += 1
            skipWhiteSpace()
            members.append(JSONObject.Member(key: key, value: try value(depth: depth + 1)))
            skipWhiteSpace()
            switch current {
            case UInt8(ascii: ","):
                index += 1
                skipWhiteSpace()
            case UInt8(ascii: "}"):
                index += 1
                return .object(JSONObject(members))
            default: throw error("Expected , or } in an object")
            }
        }
    }
}
