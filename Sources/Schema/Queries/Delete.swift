/// `delete(table)`.
package struct Delete: Sendable, Hashable {
    package var table: TableClause
    package var alias: FromClause?
    package var conditions: [SQLExpression]
    package var returning: [SQLExpression]
    package var expressions: [CommonTableExpression]

    package init(
        from table: TableClause, alias: FromClause? = nil, where conditions: [SQLExpression] = [], returning: [SQLExpression] = [],
        expressions: [CommonTableExpression] = []
    ) {
        self.table = table
        self.alias = alias
        self.conditions = conditions
        self.returning = returning
        self.expressions = expressions
    }
}
