import Schema

extension PostgreSQLRules {
    func constraint(
        _ constraint: TableDefinition.NamedConstraint, in table: TableDefinition, _ compiler: Compiler
    ) throws(DialectError) -> String? {
        switch constraint.constraint {
        case .primaryKey(let key):
            return try compiler.defaultConstraint(constraint.constraint, extra: include(key.options, compiler))
        case .unique(let unique):
            let distinct =
                switch unique.options["postgresql_nulls_not_distinct"] {
                case .bool(true)?: "NULLS NOT DISTINCT "
                case .bool(false)?: "NULLS DISTINCT "
                default: ""
                }
            return try compiler.defaultConstraint(constraint.constraint, extra: include(unique.options, compiler), distinct: distinct)
        case .check(let check): return try compiler.defaultConstraint(constraint.constraint) + validity(check.options)
        case .foreignKey(let key): return try compiler.defaultConstraint(constraint.constraint) + validity(key.options)
        case .exclude(let exclude): return try self.exclude(exclude, compiler)
        }
    }

    private func validity(_ options: DialectOptions) -> String {
        options["postgresql_not_valid"]?.isTrue == true ? " NOT VALID" : ""
    }

    func include(_ options: DialectOptions, _ compiler: Compiler) -> String {
        guard let columns = options["postgresql_include"]?.texts, !columns.isEmpty else { return "" }
        return " INCLUDE (\(columns.map { compiler.quote($0) }.joined(separator: ", ")))"
    }

    private func exclude(_ exclude: ExcludeConstraint, _ compiler: Compiler) throws(DialectError) -> String {
        let elements = try joined(exclude.elements) { element throws(DialectError) in
            let expression = try compiler.operand(element.expression, of: .comma, .definition)
            return expression + (element.operatorClass.map { " " + $0 } ?? "") + " WITH " + element.operator
        }
        var sql = try "EXCLUDE USING \(compiler.keywordPhrase(exclude.using).lowercased()) (\(elements))"
        if let condition = exclude.condition { sql += try " WHERE (\(compiler.expression(condition, .definition)))" }
        return try sql + compiler.deferrability(exclude.isDeferrable, exclude.initially)
    }
}
