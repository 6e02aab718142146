/// What a column takes in a statement that gives it no value: `default=` in INSERT, `onupdate=` in UPDATE.
package struct DefaultAssignment: Sendable, Hashable {
    package var column: Identifier
    package var value: SQLExpression
    /// A value that Python makes, which Alembic prints as NULL.
    package var isComputed: Bool

    package init(_ column: Identifier, _ value: SQLExpression, isComputed: Bool) {
        self.column = column
        self.value = value
        self.isComputed = isComputed
    }
}
