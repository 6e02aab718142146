/// `column = value` of an INSERT's or UPDATE's values.
package struct Assignment: Sendable, Hashable {
    package var column: Identifier
    package var value: SQLExpression

    package init(_ column: Identifier, _ value: SQLExpression) {
        self.column = column
        self.value = value
    }
}
