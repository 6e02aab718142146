import Schema

extension StatementWriter {
    func createIndex(_ operation: CreateIndex) throws(DialectError) {
        let table = try definition(of: Table(operation.table, indexes: [operation.index]))
        guard let index = table.indexes.first else { return }
        try define { compiler throws(DialectError) in
            try rules.index(index, on: table, ifNotExists: operation.ifNotExists, compiler)
        }
    }

    func dropIndex(_ operation: DropIndex) throws(DialectError) {
        guard let given = operation.name.identifier else {
            throw DialectError(.compile, "DROP INDEX requires that the index have a name")
        }
        let convention = options.namingConvention ?? NamingConvention()
        let namer = ConstraintNamer(table: QualifiedName(operation.table ?? "no_table", schema: operation.schema), convention: convention)
        let name =
            try namer.name(operation.name, subject: .index, columns: [], targets: [])
            ?? TableDefinition.Name(identifier: given, isTruncatable: false)
        try define { compiler throws(DialectError) in
            var sql = "DROP INDEX " + rules.dropIndexKeyword(operation.options)
            if operation.ifExists { sql += "IF EXISTS " }
            if let schema = operation.schema { sql += compiler.quote(schema) + "." }
            return try sql + compiler.constraintName(name)
        }
    }
}
