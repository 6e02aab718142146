extension StringMembers {
    static let splitting = [
        NativeDefinition("split", "self, sep=None, maxsplit=-1") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            let limit = try interpreter.expectInt(arguments[2])
            try interpreter.reserve(text.utf8.count)
            if arguments[1].isNone { return strings(splitAtWhitespace(text, limit < 0 ? .max : limit)) }
            return strings(try split(text, separator(arguments[1], interpreter), limit < 0 ? .max : limit))
        },
        NativeDefinition("rsplit", "self, sep=None, maxsplit=-1") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            let limit = try interpreter.expectInt(arguments[2])
            try interpreter.reserve(text.utf8.count)
            let reversed: (String) -> String = { text in
                var view = String.UnicodeScalarView()
                view.append(contentsOf: text.unicodeScalars.reversed())
                return String(view)
            }
            let parts =
                arguments[1].isNone
                ? splitAtWhitespace(reversed(text), limit < 0 ? .max : limit)
                : try split(reversed(text), reversed(separator(arguments[1], interpreter)), limit < 0 ? .max : limit)
            return strings(parts.reversed().map(reversed))
        },
        NativeDefinition("splitlines", "self, keepends=False") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            try interpreter.reserve(text.utf8.count)
            return strings(splitLines(text, keepsEnds: try interpreter.truth(arguments[1])))
        },
        NativeDefinition("partition", "self, sep, /") { interpreter, arguments in
            let (text, mark) = (try interpreter.expectString(arguments[0]), try separator(arguments[1], interpreter))
            guard let offset = text.firstOffset(of: mark) else { return .tuple([.string(text), .string(""), .string("")]) }
            return cut(text, offset, mark)
        },
        NativeDefinition("rpartition", "self, sep, /") { interpreter, arguments in
            let (text, mark) = (try interpreter.expectString(arguments[0]), try separator(arguments[1], interpreter))
            let (bytes, part) = (Array(text.utf8), Array(mark.utf8))
            guard let offset = bytes.lastOffset(of: part) else { return .tuple([.string(""), .string(""), .string(text)]) }
            return cut(text, offset, mark)
        },
    ]

    private static func separator(_ value: PythonValue, _ interpreter: Interpreter) throws -> String {
        let text = try interpreter.expectString(value)
        guard !text.isEmpty else { throw interpreter.valueError("empty separator") }
        return text
    }

    private static func strings(_ parts: [String]) -> PythonValue { .list(parts.map { .string($0) }) }

    private static func cut(_ text: String, _ offset: Int, _ mark: String) -> PythonValue {
        .tuple([
            .string(String(decoding: text.utf8.prefix(offset), as: UTF8.self)), .string(mark),
            .string(String(decoding: text.utf8.dropFirst(offset + mark.utf8.count), as: UTF8.self)),
        ])
    }

    static func split(_ text: String, _ separator: String, _ limit: Int) -> [String] {
        let (bytes, mark) = (Array(text.utf8), Array(separator.utf8))
        guard !mark.isEmpty else { return [text] }
        var parts: [String] = []
        var start = 0
        while parts.count < limit, let offset = bytes.firstOffset(of: mark, from: start) {
            parts.append(String(decoding: bytes[start..<offset], as: UTF8.self))
            start = offset + mark.count
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    private static func splitAtWhitespace(_ text: String, _ limit: Int) -> [String] {
        var parts: [String] = []
        var rest = text.unicodeScalars.drop { $0.properties.isWhitespace }
        while !rest.isEmpty {
            if parts.count == limit {
                while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
                parts.append(String(rest))
                break
            }
            let word = rest.prefix { !$0.properties.isWhitespace }
            parts.append(String(word))
            rest = rest[word.endIndex...].drop { $0.properties.isWhitespace }
        }
        return parts
    }

    static func splitLines(_ text: String, keepsEnds: Bool) -> [String] {
        let ends: Set<Unicode.Scalar> = ["\n", "\r", "\u{0B}", "\u{0C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}", "\u{2029}"]
        var lines: [String] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let line = rest.prefix { !ends.contains($0) }
            var after = rest[line.endIndex...]
            if let end = after.popFirst(), end == "\r", after.first == "\n" { after.removeFirst() }
            lines.append(keepsEnds ? String(rest[line.startIndex..<after.startIndex]) : String(line))
            rest = after
        }
        return lines
    }
}

extension Array where Element: Equatable {
    /// The offset of the last occurrence of `part`.
    func lastOffset(of part: [Element]) -> Int? {
        guard part.count <= count else { return nil }
        return (0...(count - part.count)).reversed().first { self[$0...].starts(with: part) }
    }
}
