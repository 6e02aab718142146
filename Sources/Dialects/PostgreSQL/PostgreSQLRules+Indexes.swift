import Schema

extension PostgreSQLRules {
    func index(
        _ index: TableDefinition.NamedIndex, on table: TableDefinition, ifNotExists: Bool, _ compiler: Compiler
    ) throws(DialectError) -> String {
        let options = index.index.options
        var sql = "CREATE \(index.index.isUnique ? "UNIQUE " : "")INDEX "
        if options["postgresql_concurrently"]?.isTrue == true { sql += "CONCURRENTLY " }
        if ifNotExists { sql += "IF NOT EXISTS " }
        sql += try "\(compiler.indexName(index, schema: nil)) ON \(compiler.quote(table.name)) "
        if let using = options["postgresql_using"]?.text, !using.isEmpty {
            sql += try "USING \(compiler.keywordPhrase(using).lowercased()) "
        }
        let classes = operatorClasses(options)
        sql += try "(\(compiler.indexElements(index.index.elements, isolates: true) { key in classes[key].map { " " + $0 } ?? "" }))"
        sql += include(options, compiler)
        switch options["postgresql_nulls_not_distinct"] {
        case .bool(true)?: sql += " NULLS NOT DISTINCT"
        case .bool(false)?: sql += " NULLS DISTINCT"
        default: break
        }
        if case .dictionary(let entries)? = options["postgresql_with"], !entries.isEmpty { sql += " WITH (\(Self.parameters(entries)))" }
        if let tablespace = options["postgresql_tablespace"]?.text, !tablespace.isEmpty {
            sql += " TABLESPACE " + compiler.quote(tablespace)
        }
        if let value = options["postgresql_where"], let condition = try compiler.condition(value) { sql += " WHERE " + condition }
        return sql
    }

    private func operatorClasses(_ options: DialectOptions) -> [String: String] {
        guard case .dictionary(let entries)? = options["postgresql_ops"] else { return [:] }
        return Dictionary(entries.compactMap { entry in entry.value.text.map { (entry.name, $0) } }) { $1 }
    }

    /// Storage parameters: `fillfactor = 70`.
    static func parameters(_ entries: [DialectOptions.Entry]) -> String {
        entries.map { entry in
            switch entry.value {
            case .none: entry.name
            case .bool(let flag): "\(entry.name) = \(flag)"
            default: "\(entry.name) = \(entry.value.text ?? "")"
            }
        }.joined(separator: ", ")
    }
}
