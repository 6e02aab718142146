/// A column of a table, alias or subquery, or a bare `column("name")`.
package struct ColumnReference: Sendable, Hashable {
    package var name: Identifier
    /// What the column belongs to; nil for a bare column.
    package var source: FromClause?
    package var type: SQLType?
    /// A name that stands for a column or label of the query around it: a string in `order_by()`.
    package var isLabelReference = false

    package init(_ name: Identifier, source: FromClause? = nil, type: SQLType? = nil) {
        self.name = name
        self.source = source
        self.type = type
    }
}
