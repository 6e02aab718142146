import Schema

/// How a scratch database keeps the type of a column that can't be known from the text: as a declared type that says so.
enum UnknownColumnType {
    private static let prefix = "retort unknown type: "

    /// The type as it stands in a CREATE TABLE.
    static func declaration(_ type: Opaque) -> String {
        "\"" + (prefix + type.origin).replacing(ascii: "\"", with: "\"\"") + "\""
    }

    /// Reads a declared type back; `nil` for any other.
    static func read(_ declared: String) -> Opaque? {
        var text = declared
        if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 {
            text = String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
        }
        return text.hasPrefix(prefix) ? Opaque(origin: String(text.dropFirst(prefix.count))) : nil
    }
}
