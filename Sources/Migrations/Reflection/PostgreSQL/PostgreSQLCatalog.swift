import Database
import Dialects
import Revisions
import Schema

/// PostgreSQL's own account of its tables, from `pg_catalog`.
struct PostgreSQLCatalog {
    let connection: any SynchronousConnection

    init(_ connection: any SynchronousConnection) {
        self.connection = connection
    }

    func answer(_ request: InspectionRequest) throws(DatabaseError) -> Inspection {
        switch request {
        case .tableNames(let schema): .names(try relations("r", "p", schema: schema))
        case .viewNames(let schema): .names(try relations("v", schema: schema))
        case .sequenceNames(let schema): .names(try relations("S", schema: schema))
        case .schemaNames:
            .names(
                try names("SELECT nspname::text FROM pg_catalog.pg_namespace WHERE nspname NOT LIKE 'pg\\_%' ORDER BY nspname", []))
        case .defaultSchema: .names(try names("SELECT current_schema()::text", []))
        case .serverVersion: .names([String(connection.serverVersion.major), String(connection.serverVersion.minor)])
        case .enums(let schema): .enums(try enums(schema))
        case .table(let name): .table(try table(name))
        }
    }

    private func names(_ sql: String, _ parameters: [DatabaseValue]) throws(DatabaseError) -> [String] {
        try connection.execute(sql, parameters: parameters).rows.compactMap { $0.first?.string }
    }

    private func relations(_ kinds: String..., schema: String?) throws(DatabaseError) -> [String] {
        try names(
            """
            SELECT c.relname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
            WHERE c.relkind IN (\(kinds.map { "'\($0)'" }.joined(separator: ", "))) \
            AND (n.nspname = $1::text OR $1::text IS NULL AND pg_catalog.pg_table_is_visible(c.oid) AND n.nspname <> 'pg_catalog') \
            ORDER BY c.relname
            """, [schema.map { .text($0) } ?? .null])
    }

    private func enums(_ schema: String?) throws(DatabaseError) -> [EnumType] {
        let rows = try connection.execute(
            """
            SELECT t.typname::text, n.nspname::text, pg_catalog.pg_type_is_visible(t.oid), e.enumlabel::text \
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace \
            LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid WHERE t.typtype = 'e' \
            AND CASE WHEN $1::text IS NULL THEN pg_catalog.pg_type_is_visible(t.oid) ELSE $1::text IN (n.nspname, '*') END \
            ORDER BY n.nspname, t.typname, e.enumsortorder
            """, parameters: [schema.map { .text($0) } ?? .null]
        ).rows
        var types: [EnumType] = []
        for row in rows where row.count == 4 {
            let name = Identifier(row[0].string ?? "")
            let schema = row[2] == .bool(true) ? nil : row[1].string.map { Identifier($0) }
            if types.last?.name != name || types.last?.schema != schema {
                types.append(EnumType(.postgresql, values: [], name: name, schema: schema, createType: false))
            }
            if let label = row[3].string { types[types.count - 1].values.append(label) }
        }
        return types
    }

    /// One table or view; `nil` when there is none of that name.
    func table(_ name: QualifiedName) throws(DatabaseError) -> Table? {
        let found = try connection.execute(
            """
            SELECT c.oid::int8, pg_catalog.obj_description(c.oid, 'pg_class') \
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
            WHERE c.relname = $1::text AND c.relkind IN ('r', 'p', 'f', 'v', 'm') \
            AND (n.nspname = $2::text OR $2::text IS NULL AND pg_catalog.pg_table_is_visible(c.oid))
            """, parameters: [.text(name.name.text), name.schema.map { .text($0.text) } ?? .null])
        guard let row = found.rows.first, let relation = row.first else { return nil }
        var table = Table(name, comment: row.last?.string)
        table.columns = try columns(of: relation)
        table.constraints = try constraints(of: relation)
        table.indexes = try indexes(of: relation)
        return table
    }
}
