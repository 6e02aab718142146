import Database
import Schema

extension PostgreSQLCatalog {
    func columns(of relation: DatabaseValue) throws(DatabaseError) -> [Column] {
        let labels = Dictionary(
            try enumLabels().map { ($0.oid, $0.type) }, uniquingKeysWith: { first, _ in first })
        return try connection.execute(
            """
            SELECT a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, \
            pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attidentity::text, a.attgenerated::text, \
            pg_catalog.col_description(a.attrelid, a.attnum), \
            CASE WHEN a.attcollation <> t.typcollation THEN co.collname::text END, t.oid::int8, t.typelem::int8 \
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid \
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum \
            LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation \
            WHERE a.attrelid = $1::int8::oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
            """, parameters: [relation]
        ).rows.compactMap { row in
            guard row.count == 10, let name = row[0].string else { return nil }
            var type = PostgreSQLColumnType.type(row[1].string ?? "", collation: row[7].string)
            if let oid = row[8].integer, let enumeration = labels[oid] { type = SQLType(.enumeration(enumeration)) }
            if let oid = row[9].integer, let enumeration = labels[oid] {
                type = SQLType(.array(ArrayType(SQLType(.enumeration(enumeration)))))
            }
            var column = Column(Identifier(name), type, isNullable: row[2] == .bool(false), comment: row[6].string)
            if row[4].string == "a" || row[4].string == "d" {
                column.serverDefault = .identity(Identity(isAlways: row[4].string == "a"))
            } else if let text = row[3].string {
                let expression = SQLExpression.literalColumn(text, type: nil)
                column.serverDefault =
                    row[5].string == "s" || row[5].string == "v"
                    ? .computed(Computed(expression, isPersisted: row[5].string == "s")) : .expression(expression)
                if text.hasPrefix("nextval(") { column.autoincrement = .enabled }
            }
            return column
        }
    }

    private func enumLabels() throws(DatabaseError) -> [(oid: Int64, type: EnumType)] {
        var types: [(oid: Int64, type: EnumType)] = []
        for row in try connection.execute(
            """
            SELECT t.oid::int8, t.typname::text, n.nspname::text, pg_catalog.pg_type_is_visible(t.oid), e.enumlabel::text \
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace \
            JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid ORDER BY t.oid, e.enumsortorder
            """
        ).rows {
            guard row.count == 5, let oid = row[0].integer, let name = row[1].string, let label = row[4].string else { continue }
            if types.last?.oid != oid {
                let schema = row[3] == .bool(true) ? nil : row[2].string.map { Identifier($0) }
                types.append((oid, EnumType(.postgresql, values: [], name: Identifier(name), schema: schema, createType: false)))
            }
            types[types.count - 1].type.values.append(label)
        }
        return types
    }
}
