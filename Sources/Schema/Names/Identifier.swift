/// A name of a table, column or other object, with the caller's word on whether it is quoted (SQLAlchemy's `quoted_name`).
package struct Identifier: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    package var text: String
    /// True always quotes, false never does, nil leaves it to the dialect.
    package var quote: Bool?

    package init(_ text: String, quote: Bool? = nil) {
        self.text = text
        self.quote = quote
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    package var description: String { text }
}
