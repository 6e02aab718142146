import Schema

extension SQLiteRules {
    func columnSpecification(_ column: Column, in table: TableDefinition, _ compiler: Compiler) throws(DialectError) -> String {
        var sql = try compiler.quote(column.name) + " " + compiler.type(column.type)
        if let serverDefault = try compiler.serverDefault(column.serverDefault) {
            sql += " DEFAULT " + (Self.needsParentheses(serverDefault) ? "(\(serverDefault))" : serverDefault)
        }
        if column.isNullable == false {
            sql += " NOT NULL" + conflict(column.options, "sqlite_on_conflict_not_null")
        }
        if column.isPrimaryKey {
            if column.autoincrement == .enabled, table.primaryKeyColumns.count != 1 {
                throw DialectError(.compile, "SQLite does not support autoincrement for composite primary keys")
            }
            if hasInlineKey(column, in: table) {
                sql += " PRIMARY KEY\(conflict(column.options, "sqlite_on_conflict_primary_key")) AUTOINCREMENT"
            }
        }
        if case .computed(let computed)? = column.serverDefault { sql += try " " + compiler.computed(computed) }
        return sql
    }

    /// `sqlite_autoincrement=True`: the key is written with its column.
    func hasInlineKey(_ column: Column, in table: TableDefinition) -> Bool {
        table.options["sqlite_autoincrement"]?.isTrue == true && table.primaryKeyColumns.count == 1 && column.type.affinity == .integer
            && column.foreignKeys.isEmpty
    }

    func conflict(_ options: DialectOptions, _ keyword: String) -> String {
        options[keyword]?.text.map { " ON CONFLICT " + $0 } ?? ""
    }

    /// Whether SQLAlchemy takes a default for an expression, which SQLite wants in parentheses.
    static func needsParentheses(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return !text.isEmpty }
        return !["'", "\"", "("].contains(first) && !text.unicodeScalars.allSatisfy(TextTemplate.isWord)
    }
}
