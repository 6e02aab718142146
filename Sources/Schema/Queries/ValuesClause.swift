/// `values(column(...), ...).data([...])`.
package struct ValuesClause: Sendable, Hashable {
    package var columns: [ColumnReference]
    package var rows: [[SQLExpression]]
    package var name: Identifier?
    package var isLateral: Bool

    package init(columns: [ColumnReference], rows: [[SQLExpression]], name: Identifier? = nil, isLateral: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.name = name
        self.isLateral = isLateral
    }
}
