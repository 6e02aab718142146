import Schema

/// What a statement returned.
package struct ScriptRows: Sendable, Hashable {
    package var columns: [String]
    package var rows: [[SQLLiteral]]
    /// Rows matched by a statement that returns none; nil when the database does not say.
    package var affected: Int?
    /// Why a database that has been in use would answer otherwise; nil when these are its own rows. A script that looks at them is told.
    package var reservation: String?
    /// Indices of the columns whose cells are JSON text.
    package var jsonColumns: Set<Int> = []

    package init(columns: [String] = [], rows: [[SQLLiteral]] = [], affected: Int? = nil) {
        self.columns = columns
        self.rows = rows
        self.affected = affected
    }
}
