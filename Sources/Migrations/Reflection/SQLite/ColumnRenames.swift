import Database
import Dialects
import Schema

/// Views, triggers and foreign keys of other tables that name columns to which a batch gives other names. SQLite mends them for
/// `ALTER TABLE ... RENAME COLUMN`; when the table is re-created they would go on naming columns that are not there.
struct ColumnRenames {
    private struct Piece: Hashable {
        var kind: String
        var name: String
        var sql: String
    }

    private let connection: any SynchronousConnection
    private let table: QualifiedName
    private let renames: [ColumnRename]
    /// Everything but the table and its indexes, by the new names, in the order in which it was made.
    private let pieces: [Piece]

    /// Has SQLite rename the columns and takes that back, to see what it changes.
    ///
    /// - Returns: nil when nothing but the table itself names the columns, or when SQLite can't rename them one after the other.
    init?(_ renames: [ColumnRename], of table: QualifiedName, on connection: any SynchronousConnection) throws(DatabaseError) {
        guard !renames.isEmpty else { return nil }
        self.connection = connection
        self.table = table
        self.renames = renames
        let before = try Self.pieces(table, connection)
        try connection.execute("SAVEPOINT retort_renames")
        let renamed = Result { () throws(DatabaseError) in
            for rename in renames { try Self.rename(rename.old, to: rename.new, in: table, on: connection) }
            return try Self.pieces(table, connection)
        }
        if case .failure(let error) = renamed, error.isCancelled { throw error }
        try connection.execute("ROLLBACK TO SAVEPOINT retort_renames")
        try connection.execute("RELEASE SAVEPOINT retort_renames")
        guard let after = try? renamed.get(), after != before else { return nil }
        pieces = after
    }

    /// Mends what names the columns once the table has been re-created.
    ///
    /// - Returns: whether it did, and made the table's own triggers again with the others; not where a batch uses an old name for a new column.
    func mend() throws(DatabaseError) -> Bool {
        let columns = try connection.execute("SELECT lower(name) FROM pragma_table_info(?1)", parameters: [.text(table.name.text)])
        let names = Set(columns.rows.compactMap { $0.first?.string })
        guard renames.allSatisfy({ names.contains($0.new.text.lowercased()) && !names.contains($0.old.text.lowercased()) }) else {
            return false
        }
        let makings = ["view", "trigger"].flatMap { kind in pieces.filter { $0.kind == kind } }
        for piece in makings.reversed() {
            try connection.execute("DROP \(piece.kind) IF EXISTS \(Dialect.sqlite.quote(Identifier(piece.name)))")
        }
        // Foreign keys follow a rename by SQLite alone.
        for rename in renames.reversed() { try Self.rename(rename.new, to: rename.old, in: table, on: connection) }
        for rename in renames { try Self.rename(rename.old, to: rename.new, in: table, on: connection) }
        for piece in makings { try connection.execute(piece.sql) }
        return true
    }

    private static func rename(
        _ column: Identifier, to name: Identifier, in table: QualifiedName, on connection: any SynchronousConnection
    ) throws(DatabaseError) {
        let dialect = Dialect.sqlite
        try connection.execute(
            "ALTER TABLE \(dialect.quote(table.name)) RENAME COLUMN \(dialect.quote(column)) TO \(dialect.quote(name))")
    }

    private static func pieces(_ table: QualifiedName, _ connection: any SynchronousConnection) throws(DatabaseError) -> [Piece] {
        try connection.execute(
            """
            SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL \
            AND NOT (type IN ('table', 'index') AND lower(tbl_name) = lower(?1)) ORDER BY rowid
            """, parameters: [.text(table.name.text)]
        ).rows.compactMap { row in
            guard row.count == 3, let kind = row[0].string, let name = row[1].string, let sql = row[2].string else { return nil }
            return Piece(kind: kind, name: name, sql: sql)
        }
    }
}

/// A column that a batch gives another name.
struct ColumnRename: Sendable, Hashable {
    var old: Identifier
    var new: Identifier
}

extension BatchAlterTable {
    var renames: [ColumnRename] {
        operations.compactMap { step in
            guard case .alterColumn(let change) = step.operation, let new = change.modifyName, new.text != change.column.text else {
                return nil
            }
            return ColumnRename(old: change.column, new: new)
        }
    }
}
