import Database
import Schema

extension PostgreSQLCatalog {
    /// Indexes that no constraint owns, ordered by name.
    func indexes(of relation: DatabaseValue) throws(DatabaseError) -> [Index] {
        let rows = try connection.execute(
            """
            SELECT c.relname::text, i.indisunique, a.attname::text, pg_catalog.pg_get_indexdef(i.indexrelid, k.place, true), \
            pg_catalog.pg_get_expr(i.indpred, i.indrelid), am.amname::text \
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_am am ON am.oid = c.relam \
            CROSS JOIN LATERAL generate_series(1, i.indnkeyatts::int) AS k (place) \
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.place - 1] AND a.attnum <> 0 \
            WHERE i.indrelid = $1::int8::oid AND NOT i.indisprimary \
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x')) \
            ORDER BY c.relname, k.place
            """, parameters: [relation]
        ).rows.filter { $0.count == 6 }
        var indexes: [Index] = []
        for row in rows {
            guard let name = row[0].string else { continue }
            if indexes.last?.name.identifier?.text != name {
                var options = DialectOptions()
                if let method = row[5].string, method != "btree" { options.entries.append(.init("postgresql_using", .string(method))) }
                if let condition = row[4].string {
                    options.entries.append(.init("postgresql_where", .expression(.literalColumn(condition, type: nil))))
                }
                indexes.append(Index(.conventional(Identifier(name)), [], isUnique: row[1] == .bool(true), options: options))
            }
            let element = row[2].string.map { Index.Element.column(Identifier($0)) }
            indexes[indexes.count - 1].elements.append(element ?? .expression(.literalColumn(row[3].string ?? "", type: nil)))
        }
        return indexes
    }
}
