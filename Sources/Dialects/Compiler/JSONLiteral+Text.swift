import Schema

extension JSONLiteral {
    /// The value as Python's `json.dumps` prints it.
    var text: String {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let text): text
        case .string(let string): Self.quoted(string)
        case .array(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
        case .object(let members): "{" + members.map { Self.quoted($0.name) + ": " + $0.value.text }.joined(separator: ", ") + "}"
        case .opaque(let opaque): Self.quoted(opaque.volatileText ?? "/* \(opaque.origin) */")
        }
    }

    /// What could not be known in it.
    var opaques: [Opaque] {
        switch self {
        case .opaque(let opaque): [opaque]
        case .array(let items): items.flatMap(\.opaques)
        case .object(let members): members.flatMap(\.value.opaques)
        case .null, .bool, .number, .string: []
        }
    }

    private static func quoted(_ string: String) -> String {
        var text = "\""
        for unit in string.utf16 {
            switch unit {
            case 0x22: text += "\\\""
            case 0x5C: text += "\\\\"
            case 0x0A: text += "\\n"
            case 0x0D: text += "\\r"
            case 0x09: text += "\\t"
            case 0x08: text += "\\b"
            case 0x0C: text += "\\f"
            case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: unit)))
            default:
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return text + "\""
    }
}
