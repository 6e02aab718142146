/// `op.bulk_insert(...)`.
package struct BulkInsert: Sendable, Hashable {
    package struct Cell: Sendable, Hashable {
        package var column: Identifier
        package var value: SQLLiteral

        package init(_ column: Identifier, _ value: SQLLiteral) {
            self.column = column
            self.value = value
        }
    }

    package var table: TableClause
    /// The cells of each row in the order of the script.
    package var rows: [[Cell]]
    package var multiinsert: Bool

    package init(_ table: TableClause, rows: [[Cell]], multiinsert: Bool = true) {
        self.table = table
        self.rows = rows
        self.multiinsert = multiinsert
    }
}
