import SourceText

/// How a file's bytes stand for characters (PEP 263).
enum SourceEncoding: Equatable {
    case utf8
    case latin1
    /// ASCII, and these 128 characters from 0x80 on.
    case table([Unicode.Scalar])

    func decode(_ bytes: ArraySlice<UInt8>) -> String {
        switch self {
        case .utf8: return String(decoding: bytes, as: UTF8.self)
        case .latin1:
            var text = String.UnicodeScalarView()
            for byte in bytes { text.append(Unicode.Scalar(byte)) }
            return String(text)
        case .table(let upper):
            var text = String.UnicodeScalarView()
            for byte in bytes { text.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]) }
            return String(text)
        }
    }

    /// How many bytes `scalar` takes in the file.
    func width(of scalar: Unicode.Scalar) -> Int {
        self == .utf8 ? UTF8.width(scalar) : 1
    }
}

extension SourceEncoding {
    /// The encoding that a byte order mark or a cookie in the first two lines names, UTF-8 without one; the diagnostic tells of one that is not supported.
    static func read(_ source: SourceText) -> (encoding: SourceEncoding, diagnostic: Diagnostic?) {
        if hasByteOrderMark(source) { return (.utf8, nil) }
        var start = 0
        for _ in 0..<2 {
            let range = line(from: start, in: source.bytes)
            start = range.upperBound + 1
            guard let first = source.bytes[range].first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0C }) else { continue }
            guard first == UInt8(ascii: "#") else { break }
            guard let name = cookie(in: Substring(source[range])) else { continue }
            switch normalized(name) {
            case "utf-8", "utf8", "u8", "utf", "utf-8-sig", "ascii", "us-ascii": return (.utf8, nil)
            case "latin-1", "iso-8859-1", "iso-latin-1", "latin1", "l1", "iso8859-1", "8859", "cp819": return (.latin1, nil)
            case let known where EncodingTables.all[known] != nil: return (EncodingTables.all[known] ?? .utf8, nil)
            default:
                let message = "encoding '\(name)' is not supported; save the file as UTF-8"
                return (.utf8, Diagnostic(range, code: "unsupported-encoding", message))
            }
        }
        return (.utf8, nil)
    }

    static func hasByteOrderMark(_ source: SourceText) -> Bool {
        source.bytes.count >= 3 && source.bytes[0] == 0xEF && source.bytes[1] == 0xBB && source.bytes[2] == 0xBF
    }

    /// The line that begins at `start`, or after a line feed there that belongs to the line end before.
    private static func line(from start: Int, in bytes: [UInt8]) -> Range<Int> {
        var start = min(start, bytes.count)
        if start > 0, start < bytes.count, bytes[start - 1] == 0x0D, bytes[start] == 0x0A { start += 1 }
        return start..<(bytes[start...].firstIndex { $0.isLineEnd } ?? bytes.count)
    }

    /// The name after `coding:` or `coding=`.
    private static func cookie(in comment: Substring) -> String? {
        var rest = comment.utf8
        while let index = rest.firstIndex(of: UInt8(ascii: "c")) {
            rest = rest[index...]
            if rest.starts(with: "coding:".utf8) || rest.starts(with: "coding=".utf8) {
                let name = rest.dropFirst(7).drop { $0 == 0x20 || $0 == 0x09 }
                    .prefix { $0.continuesName && $0 < 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
                if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func normalized(_ name: String) -> String {
        let name = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
        return ["utf-8-", "latin-1-", "iso-8859-1-", "iso-latin-1-"].first { name.hasPrefix($0) }.map { String($0.dropLast()) } ?? name
    }
}

extension SourceEncoding {
    /// The first bytes that are not valid in the encoding.
    func firstInvalid(in source: SourceText) -> Diagnostic? {
        guard self == .utf8 else { return nil }
        var decoder = UTF8()
        var iterator = source.bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error:
                let byte = source.bytes[min(offset, source.bytes.count - 1)]
                let place = "byte 0x\(String(byte, radix: 16)) at offset \(offset)"
                let message = "the file is not valid UTF-8: \(place); save it as UTF-8, or name its encoding in the first line"
                return Diagnostic(offset..<min(offset + 1, source.bytes.count), code: "invalid-encoding", message)
            }
        }
    }
}
