/// A value of a TOML document (TOML 1.0); dates and times keep their text.
package indirect enum TomlValue: Sendable, Hashable {
    case string(String)
    case integer(Int)
    case float(Double)
    case boolean(Bool)
    case dateTime(String)
    case array([TomlValue])
    case table([String: TomlValue])

    /// The value under a key of a table; `nil` for any other value.
    package subscript(key: String) -> TomlValue? {
        guard case .table(let members) = self else { return nil }
        return members[key]
    }
}

/// What is wrong with a TOML document, and where.
package struct TomlError: Error, Sendable, Hashable {
    package var offset: Int
    package var reason: String
}
