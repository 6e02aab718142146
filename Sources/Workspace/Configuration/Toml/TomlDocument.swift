import SourceText

/// A TOML document as a tree of values. Only what a configuration needs is kept: comments and layout are not.
///
/// A library that reads TOML brings the whole of Foundation into the binary, which the server's start cannot afford; writing TOML is not needed.
package struct TomlDocument: Sendable {
    package private(set) var root: TomlValue = .table([:])

    /// Reads a document up to its first error.
    package static func parse(_ source: SourceText) -> (document: TomlDocument, diagnostics: [Diagnostic]) {
        var reader = TomlReader(source)
        var document = TomlDocument()
        do {
            try document.read(&reader)
            return (document, [])
        } catch {
            let line = source.lineRange(source.line(at: error.offset))
            let range = min(error.offset, line.upperBound)..<max(line.upperBound, min(error.offset + 1, source.bytes.count))
            return (document, [Diagnostic(range, code: "toml-syntax", error.reason)])
        }
    }

    private mutating func read(_ reader: inout TomlReader) throws(TomlError) {
        var path: [String] = []
        while true {
            reader.skipLines()
            guard let byte = reader.peek else { return }
            if byte == UInt8(ascii: "[") {
                let isArray = reader.starts(with: "[[")
                reader.advance(isArray ? 2 : 1)
                path = try reader.readKey()
                try reader.expect(isArray ? "]]" : "]")
                try insert(isArray ? .array([.table([:])]) : .table([:]), at: path, reader.offset, isHeader: true)
            } else {
                let start = reader.offset
                let key = try reader.readKey()
                try reader.expect("=")
                let value = try reader.readValue(depth: 0)
                try insert(value, at: path + key, start, isHeader: false)
            }
            try reader.expectLineEnd()
        }
    }

    private mutating func insert(_ value: TomlValue, at path: [String], _ offset: Int, isHeader: Bool) throws(TomlError) {
        root = try Self.inserting(value, into: root, at: path[...], offset, isHeader: isHeader)
    }

    private static func inserting(
        _ value: TomlValue, into target: TomlValue?, at path: ArraySlice<String>, _ offset: Int, isHeader: Bool
    ) throws(TomlError) -> TomlValue {
        guard let key = path.first else {
            switch (target, value) {
            case (nil, _): return value
            case (.table, .table) where isHeader: return target ?? value
            case (.array(let rows), .array(let added)) where isHeader: return .array(rows + added)
            default: throw TomlError(offset: offset, reason: "This key is already defined.")
            }
        }
        guard path.count <= TomlReader.maximumDepth else { throw TomlError(offset: offset, reason: "The key is nested too deeply.") }
        switch target {
        case nil:
            return .table([key: try inserting(value, into: nil, at: path.dropFirst(), offset, isHeader: isHeader)])
        case .table(var members):
            members[key] = try inserting(value, into: members[key], at: path.dropFirst(), offset, isHeader: isHeader)
            return .table(members)
        case .array(var rows):
            guard let last = rows.last else { throw TomlError(offset: offset, reason: "'\(key)' would extend an array of values.") }
            rows[rows.count - 1] = try inserting(value, into: last, at: path, offset, isHeader: isHeader)
            return .array(rows)
        default:
            throw TomlError(offset: offset, reason: "'\(key)' would extend a value that is not a table.")
        }
    }
}
