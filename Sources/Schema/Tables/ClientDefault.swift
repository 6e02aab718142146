/// `default=` of a column.
package enum ClientDefault: Sendable, Hashable {
    case sequence(SQLSequence)
    case literal(SQLLiteral)
    case expression(SQLExpression)
    /// A Python callable.
    case callable
}
