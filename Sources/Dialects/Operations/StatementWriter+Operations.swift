import Schema

extension StatementWriter {
    func write(_ operation: Operation) throws(DialectError) {
        switch operation {
        case .addColumn(let operation): try addColumn(operation)
        case .alterColumn(let operation): try alterColumn(operation)
        case .batchAlterTable(let operation): try batchAlterTable(operation)
        case .bulkInsert(let operation): try bulkInsert(operation)
        case .createCheckConstraint(let operation): try addConstraint(.check(operation.constraint), to: operation.table)
        case .createDomain(let domain): try define { compiler throws(DialectError) in try PostgreSQLRules.createDomain(domain, compiler) }
        case .createEnum(let operation): try createEnum(operation.type, checkFirst: operation.checkFirst)
        case .createExcludeConstraint(let operation): try addConstraint(.exclude(operation.constraint), to: operation.table)
        case .createForeignKey(let operation): try addConstraint(.foreignKey(operation.constraint), to: operation.table)
        case .createIndex(let operation): try createIndex(operation)
        case .createPrimaryKey(let operation): try addConstraint(.primaryKey(operation.constraint), to: operation.table)
        case .createSchema(let operation): try createSchema(operation)
        case .createSequence(let operation): try createSequence(operation)
        case .createTable(let operation): try createTable(operation)
        case .createTableComment(let operation):
            try define { compiler throws(DialectError) in compiler.tableComment(operation.comment, on: operation.table) }
            warnAboutComments()
        case .createUniqueConstraint(let operation): try addConstraint(.unique(operation.constraint), to: operation.table)
        case .dropColumn(let operation): try dropColumn(operation)
        case .dropConstraint(let operation): try rules.dropConstraint(operation, self)
        case .dropEnum(let operation): try dropEnum(operation.type, checkFirst: operation.checkFirst)
        case .dropIndex(let operation): try dropIndex(operation)
        case .dropSchema(let operation): try dropSchema(operation)
        case .dropSequence(let operation): try dropSequence(operation)
        case .dropTable(let operation): try dropTable(operation)
        case .dropTableComment(let operation):
            try define { compiler throws(DialectError) in compiler.tableComment(nil, on: operation.table) }
            warnAboutComments()
        case .execute(let operation): try execute(operation)
        case .renameTable(let operation): try renameTable(operation)
        case .staticOutput(let text): append(Statement(text, .comment))
        case .beginAutocommit: beginAutocommit()
        case .endAutocommit: endAutocommit()
        }
    }

    private func warnAboutComments() {
        if !rules.supportsComments { note(.warning("\(rules.name) has no COMMENT ON statement; the database will reject this.")) }
    }
}
