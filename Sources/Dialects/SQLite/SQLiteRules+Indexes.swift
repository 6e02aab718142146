import Schema

extension SQLiteRules {
    func index(
        _ index: TableDefinition.NamedIndex, on table: TableDefinition, ifNotExists: Bool, _ compiler: Compiler
    ) throws(DialectError) -> String {
        var sql = "CREATE \(index.index.isUnique ? "UNIQUE " : "")INDEX \(ifNotExists ? "IF NOT EXISTS " : "")"
        sql += try "\(compiler.indexName(index, schema: table.name.schema)) ON \(compiler.quote(table.name.name)) "
        sql += try "(\(compiler.indexElements(index.index.elements, isolates: false)))"
        if let value = index.index.options["sqlite_where"], let condition = try compiler.condition(value) { sql += " WHERE " + condition }
        return sql
    }
}
