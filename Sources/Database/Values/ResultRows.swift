/// What a statement gave back.
package struct ResultRows: Sendable, Hashable {
    /// Column names in order; empty for a statement that returns no rows.
    package var columns: [String]
    /// One array a row, as long as `columns`.
    package var rows: [[DatabaseValue]]
    /// Rows inserted, updated, deleted or returned; nil for a statement that counts none, such as CREATE TABLE.
    package var affectedRows: Int?
    /// What was done, such as `INSERT 0 1` or `CREATE TABLE`; on SQLite the statement's first word.
    package var commandTag: String

    package init(columns: [String] = [], rows: [[DatabaseValue]] = [], affectedRows: Int? = nil, commandTag: String = "") {
        self.columns = columns
        self.rows = rows
        self.affectedRows = affectedRows
        self.commandTag = commandTag
    }

    /// The first column of the first row; nil when there is no row.
    package var scalar: DatabaseValue? { rows.first?.first }
}
