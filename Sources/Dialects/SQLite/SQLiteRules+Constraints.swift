import Schema

extension SQLiteRules {
    private static let noAlter = """
        No support for ALTER of constraints in SQLite dialect. Please refer to the batch mode feature which allows for SQLite migrations \
        using a copy-and-move strategy.
        """

    func constraint(
        _ constraint: TableDefinition.NamedConstraint, in table: TableDefinition, _ compiler: Compiler
    ) throws(DialectError) -> String? {
        switch constraint.constraint {
        case .primaryKey(let key):
            let column = key.columns.count == 1 ? key.columns.first.flatMap { table.column($0.text) } : nil
            if let column, hasInlineKey(column, in: table) { return nil }
            return try compiler.defaultConstraint(constraint.constraint)
                + conflict(key.options, column, "sqlite_on_conflict_primary_key")
        case .unique(let unique):
            let column = unique.columns.count == 1 ? unique.columns.first.flatMap { table.column($0.text) } : nil
            return try compiler.defaultConstraint(constraint.constraint) + conflict(unique.options, column, "sqlite_on_conflict_unique")
        case .check(let check):
            return try compiler.defaultConstraint(constraint.constraint) + conflict(check.options, "sqlite_on_conflict")
        case .foreignKey(let key):
            guard let target = key.targets.first?.table, target.schema?.text == table.name.schema?.text else { return nil }
            return try compiler.foreignKey(key, remoteTable: compiler.quote(target.name))
        case .exclude: throw compiler.unsupported("ExcludeConstraint")
        }
    }

    private func conflict(_ options: DialectOptions, _ column: Column?, _ columnKeyword: String) -> String {
        let own = conflict(options, "sqlite_on_conflict")
        guard own.isEmpty, let column else { return own }
        return conflict(column.options, columnKeyword)
    }

    func addConstraint(_ constraint: TableDefinition.NamedConstraint, to table: TableDefinition, _ writer: StatementWriter)
        throws(DialectError)
    {
        guard constraint.isTypeBound else { throw DialectError(.unsupported, Self.noAlter) }
        writer.note(.warning("The CHECK of column type is left out: SQLite cannot add a constraint. Use batch_alter_table."))
    }

    func dropConstraint(_ operation: DropConstraint, _ writer: StatementWriter) throws(DialectError) {
        throw DialectError(.unsupported, Self.noAlter)
    }
}
