import Database
import Dialects
import Schema

extension SynchronousConnection {
    /// Whether the version table is there; asked of the catalogue, so that nothing fails inside a transaction.
    func hasVersionTable(_ table: VersionTableReference) throws(DatabaseError) -> Bool {
        let name = table.table.name
        switch dialect {
        case .postgresql:
            let rows = try execute(
                """
                SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
                WHERE c.relname = $1 AND c.relkind IN ('r', 'p', 'f', 'v', 'm') \
                AND (n.nspname = $2 OR $2 IS NULL AND pg_catalog.pg_table_is_visible(c.oid))
                """, parameters: [.text(name), table.table.schema.map { .text($0) } ?? .null])
            return !rows.rows.isEmpty
        case .sqlite:
            let schema = table.table.schema.map { table.dialect.quote(Identifier($0)) + "." } ?? ""
            let rows = try execute("SELECT 1 FROM \(schema)sqlite_master WHERE type = 'table' AND name = ?1", parameters: [.text(name)])
            return !rows.rows.isEmpty
        }
    }

    /// The rows of the version table; none when there is no table.
    func versionHeads(_ table: VersionTableReference) throws(DatabaseError) -> [String] {
        guard try hasVersionTable(table) else { return [] }
        return try execute(table.table.selection(in: table.dialect).sql, parameters: []).rows.compactMap { $0.first?.string }
    }
}
