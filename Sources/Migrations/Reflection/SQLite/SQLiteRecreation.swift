import Database
import Dialects
import Schema

/// What a batch that re-creates a table on SQLite must not lose or break, beyond the table itself: its triggers, which go with the old
/// table, the views and triggers that read it, and the rows of other tables that refer to it.
struct SQLiteRecreation {
    private let connection: any SynchronousConnection
    private let table: QualifiedName
    private let triggers: [String]
    /// The names of the triggers that `finish` makes again.
    let triggerNames: Set<String>
    private let foreignKeys: ForeignKeyCheck
    /// What names columns that get another name.
    private let renames: ColumnRenames?
    private let turnsOnLegacyRename: Bool
    /// The last key that AUTOINCREMENT gave out.
    private let lastKey: DatabaseValue?

    /// Looks at the database before the batch.
    init(of table: QualifiedName, renaming renames: [ColumnRename], on connection: any SynchronousConnection) throws {
        self.connection = connection
        self.table = table
        let surroundings = try TableSurroundings(of: table, on: connection)
        triggers = surroundings.triggers
        triggerNames = surroundings.triggerNames
        let referring = try connection.execute(
            """
            SELECT DISTINCT m.name FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f \
            WHERE m.type = 'table' AND lower(f."table") = lower(?1) ORDER BY m.name
            """, parameters: [.text(table.name.text)]
        ).rows.compactMap { $0.first?.string }
        if !referring.isEmpty, try connection.enforcesForeignKeys() {
            throw MigrationFailure(
                .scriptFailed,
                """
                The table \(table) can't be re-created while foreign keys are enforced: dropping the old table would delete or change rows \
                of \(referring.joined(separator: ", ")).
                """,
                hint: "Leave foreign_keys out of the database URL and of env.py; the keys are checked after the batch.")
        }
        let counts = try connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").scalar != nil
        lastKey =
            counts
            ? try connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?1", parameters: [.text(table.name.text)]).scalar : nil
        self.renames = try ColumnRenames(renames, of: table, on: connection)
        foreignKeys = try ForeignKeyCheck(connection, tables: [table.name.text] + referring, of: "the batch on \(table)")
        turnsOnLegacyRename = try surroundings.hasViewsOrTriggers && connection.execute("PRAGMA legacy_alter_table").scalar == 0
        if turnsOnLegacyRename { try connection.execute("PRAGMA legacy_alter_table = ON") }
    }

    /// Puts the triggers back and looks at the foreign keys.
    func finish() throws {
        try restore()
        if let lastKey { try keepCounting(after: lastKey) }
        if try renames?.mend() != true {
            for trigger in triggers { try connection.execute(trigger) }
        }
        try foreignKeys.check()
    }

    /// Without rows at the end of the table SQLite would give out keys a second time.
    private func keepCounting(after lastKey: DatabaseValue) throws(DatabaseError) {
        let declaration = try connection.execute(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?1) AND upper(sql) LIKE '%AUTOINCREMENT%'",
            parameters: [.text(table.name.text)])
        guard declaration.scalar != nil else { return }
        try connection.execute("DELETE FROM sqlite_sequence WHERE name = ?1", parameters: [.text(table.name.text)])
        try connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", parameters: [.text(table.name.text), lastKey])
    }

    /// Puts the connection's setting back.
    func restore() throws {
        if turnsOnLegacyRename { try connection.execute("PRAGMA legacy_alter_table = OFF") }
    }
}
