import Database
import Schema

extension PostgreSQLCatalog {
    /// Primary key, unique, check and foreign key constraints, ordered by name.
    func constraints(of relation: DatabaseValue) throws(DatabaseError) -> [Constraint] {
        let rows = try connection.execute(
            """
            SELECT c.oid::int8, c.conname::text, c.contype::text, a.attname::text, fn.nspname::text, fc.relname::text, fa.attname::text, \
            c.confdeltype::text, c.confupdtype::text, c.condeferrable, c.condeferred, pg_catalog.pg_get_expr(c.conbin, c.conrelid, true), \
            pg_catalog.pg_table_is_visible(fc.oid), c.confmatchtype::text \
            FROM pg_catalog.pg_constraint c LEFT JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (num, place) ON true \
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num \
            LEFT JOIN pg_catalog.pg_class fc ON fc.oid = c.confrelid LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = fc.relnamespace \
            LEFT JOIN pg_catalog.pg_attribute fa ON fa.attrelid = c.confrelid AND fa.attnum = c.confkey[k.place] \
            WHERE c.conrelid = $1::int8::oid AND c.contype IN ('p', 'u', 'f', 'c') ORDER BY c.conname, c.oid, k.place
            """, parameters: [relation]
        ).rows.filter { $0.count == 14 }
        var groups: [[[DatabaseValue]]] = []
        for row in rows {
            if groups.last?.first?[0] == row[0] { groups[groups.count - 1].append(row) } else { groups.append([row]) }
        }
        return groups.compactMap(Self.constraint)
    }

    private static func constraint(_ rows: [[DatabaseValue]]) -> Constraint? {
        guard let first = rows.first, let text = first[1].string else { return nil }
        let name = ConstraintName.conventional(Identifier(text))
        let columns = rows.compactMap { $0[3].string.map { Identifier($0) } }
        let isDeferrable: Bool? = first[9] == .bool(true) ? true : nil
        let initially = first[10] == .bool(true) ? "DEFERRED" : nil
        switch first[2].string {
        case "p": return .primaryKey(PrimaryKeyConstraint(columns, name: name, isDeferrable: isDeferrable, initially: initially))
        case "u": return .unique(UniqueConstraint(columns, name: name, isDeferrable: isDeferrable, initially: initially))
        case "c":
            return .check(CheckConstraint(.literalColumn(withoutParentheses(first[11].string ?? ""), type: nil), name: name))
        default:
            let schema = first[12] == .bool(true) ? nil : first[4].string.map { Identifier($0) }
            let target = QualifiedName(Identifier(first[5].string ?? ""), schema: schema)
            let reference = ReferenceOptions(
                onDelete: action(first[7]), onUpdate: action(first[8]), isDeferrable: isDeferrable, initially: initially,
                match: first[13].string == "f" ? "FULL" : nil)
            return .foreignKey(
                ForeignKeyConstraint(
                    columns, references: rows.map { ColumnTarget(table: target, column: $0[6].string.map { Identifier($0) }) }, name: name,
                    reference: reference))
        }
    }

    private static func action(_ code: DatabaseValue) -> String? {
        switch code.string {
        case "c": "CASCADE"
        case "n": "SET NULL"
        case "d": "SET DEFAULT"
        case "r": "RESTRICT"
        default: nil
        }
    }

    /// `pg_get_expr()` puts a condition into parentheses of its own.
    private static func withoutParentheses(_ text: String) -> String {
        guard text.first == "(", text.last == ")" else { return text }
        var depth = 0
        let inner = text.dropFirst().dropLast()
        for character in inner {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth < 0 { return text }
        }
        return String(inner)
    }
}
