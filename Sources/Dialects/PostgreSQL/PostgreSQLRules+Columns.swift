import Schema

extension PostgreSQLRules {
    func columnSpecification(_ column: Column, in table: TableDefinition, _ compiler: Compiler) throws(DialectError) -> String {
        var sql = compiler.quote(column.name) + " "
        var identity: Identity?
        if case .identity(let value)? = column.serverDefault { identity = value }
        if column.isPrimaryKey, column.name.text == table.autoincrementColumn, identity == nil, column.hasNoClientDefault {
            sql += serial(column.type)
        } else {
            sql += try compiler.type(column.type)
            if let serverDefault = try compiler.serverDefault(column.serverDefault) { sql += " DEFAULT " + serverDefault }
        }
        if case .computed(let computed)? = column.serverDefault { sql += try " " + compiler.computed(computed) }
        if let identity { sql += " " + compiler.identity(identity) }
        let isNullable = column.isNullable ?? true
        if !isNullable, identity == nil { sql += " NOT NULL" }
        if isNullable, identity != nil { sql += " NULL" }
        return sql
    }

    private func serial(_ type: SQLType) -> String {
        switch type.resolved(for: name).kind {
        case .integer(.big): "BIGSERIAL"
        case .integer(.small): "SMALLSERIAL"
        default: "SERIAL"
        }
    }
}

extension Column {
    fileprivate var hasNoClientDefault: Bool {
        switch clientDefault {
        case nil: true
        case .sequence(let sequence)?: sequence.isOptional
        case .literal?, .expression?, .callable?: false
        }
    }
}
