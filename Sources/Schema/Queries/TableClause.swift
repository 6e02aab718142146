/// `table("name", column(...), ...)` or a `Table` as the target of a statement: its name and typed columns.
package struct TableClause: Sendable, Hashable {
    package var name: QualifiedName
    package var columns: [ColumnReference]

    package init(_ name: QualifiedName, columns: [ColumnReference] = []) {
        self.name = name
        self.columns = columns
    }
}
