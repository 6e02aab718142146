/// The referenced column of a foreign key: `schema.table.column`.
package struct ColumnTarget: Sendable, Hashable {
    package var table: QualifiedName
    /// Nil when only the table was named: the referenced column has the name of the referring one.
    package var column: Identifier?

    package init(table: QualifiedName, column: Identifier?) {
        self.table = table
        self.column = column
    }

    /// Reads SQLAlchemy's dotted form; everything before the last two parts is the schema.
    package init(_ specification: String) {
        let parts = specification.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, let column = parts.last else {
            self.init(table: QualifiedName(Identifier(specification)), column: nil)
            return
        }
        let schema = parts.dropLast(2).joined(separator: ".")
        let table = Identifier(parts[parts.count - 2])
        self.init(table: QualifiedName(table, schema: schema.isEmpty ? nil : Identifier(schema)), column: Identifier(column))
    }
}
