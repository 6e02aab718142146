/// `server_default=` of a column.
package enum ServerDefault: Sendable, Hashable {
    /// A Python string: rendered as a string literal.
    case string(String)
    /// `text()`, `func`, a literal and other expressions.
    case expression(SQLExpression)
    case identity(Identity)
    case computed(Computed)
    /// `FetchedValue()`: a default that the database has and the script does not say.
    case fetched
}
