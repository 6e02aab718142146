import Database

/// Keeps passwords out of the trace file.
enum TraceRedaction {
    /// A URL is written as its redacted form; a text that holds one has the part between `:` and `@` replaced.
    static func redact(_ key: String?, _ text: String) -> String {
        if key == "databaseURL" { return (try? DatabaseURL(text))?.redacted ?? "***" }
        guard text.contains("://") else { return text }
        var result = ""
        var rest = Substring(text)
        while let scheme = rest.firstRange(of: "://") {
            result += rest[..<scheme.upperBound]
            rest = rest[scheme.upperBound...]
            let end = rest.firstIndex { $0.isWhitespace || $0 == "\"" || $0 == "'" } ?? rest.endIndex
            let authority = rest[..<end]
            if let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") {
                result += authority[..<colon] + ":***"
                rest = rest[at...]
            }
        }
        return result + rest
    }
}
