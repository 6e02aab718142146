import Schema

/// The parameters in the text of `text()`, found by SQLAlchemy's rules: `:name` that does not follow a colon, a word character or a
/// backslash and that no colon follows.
enum TextTemplate {
    /// The text with each parameter replaced by what `value` answers, and then each `\:name` without its backslash.
    static func fill<Failure: Error>(_ text: String, _ value: (String) throws(Failure) -> String) throws(Failure) -> String {
        guard text.contains(byte: 0x3A) else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if let end = parameterEnd(scalars, at: index) {
                let name = String(String.UnicodeScalarView(scalars[index + 1..<end]))
                result.append(contentsOf: try value(name).unicodeScalars)
                index = end
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return unescaped(Array(result))
    }

    /// The names of the parameters, in order of appearance, each once.
    static func names(in text: String) -> [String] {
        var names: [String] = []
        _ = fill(text) { name in
            if !names.contains(name) { names.append(name) }
            return ""
        }
        return names
    }

    /// The end of the parameter that begins at `start`; nil when none does.
    private static func parameterEnd(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
        guard scalars[start] == ":" else { return nil }
        if start > 0 {
            let before = scalars[start - 1]
            guard before != ":", before != "\\", !isWord(before) else { return nil }
        }
        var end = start + 1
        while end < scalars.count, isWord(scalars[end]) { end += 1 }
        guard end > start + 1 else { return nil }
        // The lookahead lets the name end one character early when a colon follows it.
        if end < scalars.count, scalars[end] == ":" { end -= 1 }
        return end > start + 1 ? end : nil
    }

    private static func unescaped(_ scalars: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if scalars[index] == "\\", index + 1 < scalars.count, scalars[index + 1] == ":" {
                var end = index + 2
                while end < scalars.count, isWord(scalars[end]) { end += 1 }
                let colonFollows = end < scalars.count && scalars[end] == ":"
                if !colonFollows { index += 1 }
            }
            result.append(scalars[index])
            index += 1
        }
        return String(result)
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
