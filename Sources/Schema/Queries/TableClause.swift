/// `table("name", column(...), ...)` or a `Table` as the target of a statement: its name and typed columns.
package struct TableClause: Sendable, Hashable {
    package var name: QualifiedName
    package var columns: [ColumnReference]
    /// The primary key of a `Table` as far as the database makes it up; a `table()` has none.
    package var primaryKey: [Identifier]
    /// What columns without a value take.
    package var defaults: [DefaultAssignment]

    package init(
        _ name: QualifiedName, columns: [ColumnReference] = [], primaryKey: [Identifier] = [], defaults: [DefaultAssignment] = []
    ) {
        self.name = name
        self.columns = columns
        self.primaryKey = primaryKey
        self.defaults = defaults
    }
}
