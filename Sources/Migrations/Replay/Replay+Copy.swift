import Database
import Dialects
import Schema

extension Replay.Origin {
    /// A copy of a SQLite database, made when a script first asks: the whole of it, or of a big one the schema and the version table.
    init(copyOf session: any SynchronousConnection, name: String, heads: [String], _ versions: VersionTableReference) {
        self.init(database: (name, heads)) {
            if let whole = try session.scratchImage(limit: ScratchLimits().databaseSize / 2) { return (whole, true) }
            return (try Self.schemaImage(of: session, heads: heads, versions), false)
        }
    }

    private static func schemaImage(of session: any SynchronousConnection, heads: [String], _ versions: VersionTableReference) throws
        -> [UInt8]
    {
        let scratch = try ScratchDatabase()
        let statements = try session.execute(
            """
            SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' \
            ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, \
            sql NOT LIKE 'CREATE VIRTUAL%', rowid
            """
        ).rows.compactMap { $0.first?.string }
        for statement in statements {
            let outcome = Result { () throws(DatabaseError) in try scratch.session.execute(statement) }
            // A virtual table makes its own tables.
            if case .failure(let error) = outcome, !error.message.contains("already exists") { throw error }
        }
        for head in heads { try scratch.session.execute(versions.table.insertion(of: head, in: versions.dialect).sql) }
        return try scratch.image()
    }
}
