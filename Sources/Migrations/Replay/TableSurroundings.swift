import Database
import Dialects
import Schema

/// What of a SQLite database depends on a table and is in the way, or in danger, when the table is re-created.
struct TableSurroundings {
    /// The statements that made the table's triggers, which go with it.
    var triggers: [String]
    /// Whether a view or trigger names the table: SQLite would refuse the rename while the table is gone.
    var hasReaders: Bool
    /// Whether there is any view or trigger: SQLite looks at all of them, and refuses the rename for one that was broken before.
    var hasViewsOrTriggers: Bool

    init(of table: QualifiedName, on connection: any SynchronousConnection) throws(DatabaseError) {
        triggers = try connection.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND sql IS NOT NULL AND lower(tbl_name) = lower(?1) ORDER BY rowid",
            parameters: [.text(table.name.text)]
        ).rows.compactMap { $0.first?.string }
        let counts = try connection.execute(
            "SELECT count(*), total(instr(lower(sql), lower(?1)) > 0) > 0 FROM sqlite_master WHERE type IN ('view', 'trigger')",
            parameters: [.text(table.name.text)])
        hasViewsOrTriggers = counts.rows.first?.first != 0
        hasReaders = counts.rows.first?.last == 1
    }

    /// The triggers' names, as `Dialect.createdTrigger` gives them.
    var triggerNames: Set<String> { Set(triggers.compactMap { Dialect.sqlite.createdTrigger(in: $0) }) }

    /// Drops a trigger that a batch has made again, for a script that makes it itself because Alembic loses it.
    static func dropping(_ trigger: String) -> String { "DROP TRIGGER IF EXISTS " + Dialect.sqlite.quote(Identifier(trigger)) }
}
