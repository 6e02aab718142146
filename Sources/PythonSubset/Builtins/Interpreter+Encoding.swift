extension Interpreter {
    func decode(_ bytes: [UInt8], _ encoding: PythonValue?, _ errors: PythonValue?) throws -> String {
        let name = try normalized(encoding)
        let mode = errors?.asString ?? "strict"
        try reserve(bytes.count)
        switch name {
        case "utf8", "utf8sig":
            let body = name == "utf8sig" && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
            if let text = String(validating: body, as: UTF8.self) { return text }
            switch mode {
            case "ignore": return String(decoding: body, as: UTF8.self).replacing("\u{FFFD}", with: "")
            case "strict":
                throw exception(.unicodeDecodeError, Self.invalidUTF8(body))
            default: return String(decoding: body, as: UTF8.self)
            }
        case "ascii":
            guard let bad = bytes.firstIndex(where: { $0 >= 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
            if mode == "ignore" { return String(decoding: bytes.filter { $0 < 0x80 }, as: UTF8.self) }
            if mode == "replace" { return bytes.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\u{FFFD}" }.joined() }
            throw exception(
                .unicodeDecodeError,
                "'ascii' codec can't decode byte 0x\(PythonText.hexadecimal(UInt32(bytes[bad]), width: 2)) in position \(bad): ordinal not in range(128)"
            )
        case "latin1", "iso88591": return bytes.map { String(UnicodeScalar($0)) }.joined()
        default: throw exception(.lookupError, "unknown encoding: \(encoding?.asString ?? name)")
        }
    }

    func encode(_ text: String, _ encoding: PythonValue, _ errors: PythonValue) throws -> [UInt8] {
        try reserve(text.utf8.count)
        let limit: UInt32
        let name = try normalized(encoding)
        switch name {
        case "utf8": return Array(text.utf8)
        case "utf8sig": return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case "ascii": limit = 0x80
        case "latin1", "iso88591": limit = 0x100
        default: throw exception(.lookupError, "unknown encoding: \(encoding.asString ?? name)")
        }
        var bytes: [UInt8] = []
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if scalar.value < limit {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
                continue
            }
            switch errors.asString {
            case "ignore": continue
            case "replace": bytes.append(UInt8(ascii: "?"))
            case "backslashreplace": bytes += Array(PythonText.ascii(String(scalar)).utf8)
            case "xmlcharrefreplace": bytes += Array("&#\(scalar.value);".utf8)
            default:
                let codec = limit == 0x80 ? "ascii" : "latin-1"
                throw exception(
                    .unicodeEncodeError,
                    "'\(codec)' codec can't encode character '\(PythonText.ascii(String(scalar)))' in position \(index): ordinal not in range(\(limit))"
                )
            }
        }
        return bytes
    }

    /// What CPython says of the first bytes that are no UTF-8.
    private static func invalidUTF8(_ bytes: [UInt8]) -> String {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var position = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { position += UTF8.width(scalar) }
        let byte = bytes.indices.contains(position) ? bytes[position] : 0
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let reason =
            !(0xC2...0xF4).contains(byte)
            ? "invalid start byte"
            : bytes.dropFirst(position + 1).prefix(width - 1).allSatisfy { $0 & 0xC0 == 0x80 } && bytes.count < position + width
                ? "unexpected end of data" : "invalid continuation byte"
        return "'utf-8' codec can't decode byte 0x\(PythonText.hexadecimal(UInt32(byte), width: 2)) in position \(position): \(reason)"
    }

    private func normalized(_ encoding: PythonValue?) throws -> String {
        guard let encoding else { return "utf8" }
        let name = try expectString(encoding).lowercased()
        return name.filter { $0 != "-" && $0 != "_" && $0 != " " }
    }
}
