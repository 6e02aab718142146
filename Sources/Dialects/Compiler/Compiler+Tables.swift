import Schema

extension Compiler {
    /// `CREATE TABLE`, laid out as SQLAlchemy does; a foreign key with `use_alter=True` is no part of it where one can be added later.
    func createTable(_ table: TableDefinition, ifNotExists: Bool) throws(DialectError) -> String {
        var sql = "CREATE "
        if !table.prefixes.isEmpty { sql += table.prefixes.joined(separator: " ") + " " }
        sql += "TABLE \(ifNotExists ? "IF NOT EXISTS " : "")\(quote(table.name)) ("
        var lines: [String] = []
        for column in table.columns where !column.isSystem { lines.append(try columnDefinition(column, in: table)) }
        for constraint in [table.primaryKey].compactMap(\.self) + table.constraints {
            if rules.name == .postgresql, case .foreignKey(let key) = constraint.constraint, key.reference.usesAlter {
                let columns = key.columns.map(\.text).joined(separator: ", ")
                note(.warning("The foreign key of \(columns) is left out: it has use_alter=True. Add it with op.create_foreign_key."))
                continue
            }
            if let text = try self.constraint(constraint, in: table) { lines.append(text) }
        }
        if !lines.isEmpty { sql += "\n\t" + lines.joined(separator: ", \n\t") }
        return try sql + "\n)" + rules.tableSuffix(table.options, self)
    }

    func tableComment(_ comment: String?, on table: QualifiedName) -> String {
        "COMMENT ON TABLE \(quote(table)) IS \(comment.map(string) ?? "NULL")"
    }

    func columnComment(_ comment: String, on column: Identifier, of table: QualifiedName) -> String {
        "COMMENT ON COLUMN \(quote(table)).\(quote(column)) IS \(string(comment))"
    }
}
