/// `table("name", column(...), ...)` or a `Table` as the target of a statement: its name and typed columns.
package struct TableClause: Sendable, Hashable {
    package var name: QualifiedName
    package var columns: [ColumnReference]
    /// The primary key of a `Table`; a `table()` has none.
    package var primaryKey: [Identifier]

    package init(_ name: QualifiedName, columns: [ColumnReference] = [], primaryKey: [Identifier] = []) {
        self.name = name
        self.columns = columns
        self.primaryKey = primaryKey
    }
}
