import Schema

extension Compiler {
    /// `CREATE TABLE`, laid out as SQLAlchemy does.
    func createTable(_ table: TableDefinition, ifNotExists: Bool) throws(DialectError) -> String {
        var sql = "CREATE "
        if !table.prefixes.isEmpty { sql += table.prefixes.joined(separator: " ") + " " }
        sql += "TABLE \(ifNotExists ? "IF NOT EXISTS " : "")\(quote(table.name)) ("
        var lines: [String] = []
        for column in table.columns where !column.isSystem { lines.append(try columnDefinition(column, in: table)) }
        for constraint in [table.primaryKey].compactMap(\.self) + table.constraints {
            if rules.name == .postgresql, case .foreignKey(let key) = constraint.constraint, key.reference.usesAlter {
                note(.difference(.deferredForeignKey))
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
