import Schema

extension StatementWriter {
    func createTable(_ operation: CreateTable) throws(DialectError) {
        let table = try definition(of: operation.table)
        if rules.name == .sqlite, let column = table.columns.first(where: { $0.spatialTraits(rules)?.isRaster == false }) {
            throw DialectError(
                .unsupported,
                "Column '\(column.name)' is spatial: on SQLite, SpatiaLite's functions make such columns, which only a connection to it can run."
            )
        }
        if !operation.isBare { try rules.createTypes(of: table, self) }
        try define { compiler throws(DialectError) in try compiler.createTable(table, ifNotExists: operation.ifNotExists) }
        if operation.isBare { return }
        for index in table.indexes {
            try define { compiler throws(DialectError) in try rules.index(index, on: table, ifNotExists: false, compiler) }
        }
        guard rules.supportsComments else { return }
        if let comment = table.comment {
            try define { compiler throws(DialectError) in compiler.tableComment(comment, on: table.name) }
        }
        for column in table.columns { try commentColumn(column, of: table.name) }
    }

    func commentColumn(_ column: Column, of table: QualifiedName) throws(DialectError) {
        guard rules.supportsComments, let comment = column.comment else { return }
        try define { compiler throws(DialectError) in compiler.columnComment(comment, on: column.name, of: table) }
    }

    func dropTable(_ operation: DropTable) throws(DialectError) {
        try define { compiler throws(DialectError) in
            "DROP TABLE \(operation.ifExists ? "IF EXISTS " : "")\(compiler.quote(operation.table))"
        }
    }

    func renameTable(_ operation: RenameTable) throws(DialectError) {
        try define { compiler throws(DialectError) in
            let name = rules.renamedTable(operation.newName, schema: operation.table.schema, compiler)
            return "ALTER TABLE \(compiler.quoteDotted(operation.table)) RENAME TO \(name)"
        }
    }
}
