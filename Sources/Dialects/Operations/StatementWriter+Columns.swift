import Schema

extension StatementWriter {
    func addColumn(_ operation: AddColumn) throws(DialectError) {
        guard operation.insertBefore == nil, operation.insertAfter == nil else {
            throw DialectError(
                .command, "Can't specify insert_before or insert_after when using ALTER; please specify recreate='always'")
        }
        let table = try definition(of: Table(operation.table, columns: [operation.column]))
        guard let column = table.columns.first else { return }
        let inlineReference = operation.inlineReferences && column.foreignKeys.count == 1 ? column.foreignKeys.first : nil
        try define { compiler throws(DialectError) in
            var sql = "ALTER TABLE \(compiler.quoteDotted(operation.table)) ADD COLUMN "
            sql += operation.ifNotExists ? "IF NOT EXISTS " : ""
            sql += try rules.columnSpecification(column, in: table, compiler)
            if operation.inlinePrimaryKey, column.isPrimaryKey { sql += " PRIMARY KEY" }
            if let inlineReference {
                let target = inlineReference.target
                sql +=
                    try " REFERENCES \(compiler.quote(target.table)) (\(compiler.quote(target.column ?? column.name)))"
                    + compiler.referenceClauses(inlineReference.reference)
            }
            let checks = try compiler.inlineChecks(of: column, in: table)
            return ([sql] + checks).joined(separator: " ")
        }
        for constraint in table.constraints {
            if inlineReference != nil, case .foreignKey = constraint.constraint { continue }
            try rules.addConstraint(constraint, to: table, self)
        }
        for index in table.indexes {
            try define { compiler throws(DialectError) in try rules.index(index, on: table, ifNotExists: false, compiler) }
        }
        try commentColumn(column, of: operation.table)
    }

    func dropColumn(_ operation: DropColumn) throws(DialectError) {
        try define { compiler throws(DialectError) in
            "ALTER TABLE \(compiler.quoteDotted(operation.table)) DROP COLUMN "
                + (operation.ifExists ? "IF EXISTS " : "") + compiler.quote(operation.column)
        }
    }
}
