/// A bound parameter: `bindparam()`, `literal()`, or a value compared with a column.
package struct BindParameter: Sendable, Hashable {
    /// Nil for a name that SQLAlchemy makes up.
    package var name: String?
    /// Nil when no value was given.
    package var value: SQLLiteral?
    package var type: SQLType?
    /// Renders as the list of its values (`IN`).
    package var isExpanding: Bool
    /// `literal_execute`.
    package var isLiteralExecute: Bool

    package init(
        name: String? = nil, value: SQLLiteral? = nil, type: SQLType? = nil, isExpanding: Bool = false, isLiteralExecute: Bool = false
    ) {
        self.name = name
        self.value = value
        self.type = type
        self.isExpanding = isExpanding
        self.isLiteralExecute = isLiteralExecute
    }
}
