/// `update(table)`.
package struct Update: Sendable, Hashable {
    package var table: TableClause
    package var alias: FromClause?
    package var assignments: [Assignment]
    /// `ordered_values()`: keep the order of the script, not of the table's columns.
    package var keepsOrder: Bool
    package var conditions: [SQLExpression]
    package var returning: [SQLExpression]
    package var expressions: [CommonTableExpression]

    package init(
        _ table: TableClause, alias: FromClause? = nil, set assignments: [Assignment], keepsOrder: Bool = false,
        where conditions: [SQLExpression] = [], returning: [SQLExpression] = [], expressions: [CommonTableExpression] = []
    ) {
        self.table = table
        self.alias = alias
        self.assignments = assignments
        self.keepsOrder = keepsOrder
        self.conditions = conditions
        self.returning = returning
        self.expressions = expressions
    }
}
