import Schema

extension PostgreSQLRules {
    func tableSuffix(_ options: DialectOptions, _ compiler: Compiler) throws(DialectError) -> String {
        var sql = ""
        if let inherits = options["postgresql_inherits"]?.texts, !inherits.isEmpty {
            sql += "\n INHERITS (\(inherits.map { compiler.quote($0) }.joined(separator: ", ")))"
        }
        if let partition = options["postgresql_partition_by"]?.text, !partition.isEmpty { sql += "\n PARTITION BY " + partition }
        if let using = options["postgresql_using"]?.text, !using.isEmpty { sql += "\n USING " + using }
        if case .dictionary(let entries)? = options["postgresql_with"], !entries.isEmpty { sql += "\n WITH (\(Self.parameters(entries)))" }
        if let hasOIDs = options["postgresql_with_oids"] { sql += hasOIDs.isTrue ? "\n WITH OIDS" : "\n WITHOUT OIDS" }
        if let action = options["postgresql_on_commit"]?.text, !action.isEmpty {
            sql += "\n ON COMMIT " + action.replacing("_", with: " ").uppercased()
        }
        if let tablespace = options["postgresql_tablespace"]?.text, !tablespace.isEmpty {
            sql += "\n TABLESPACE " + compiler.quote(tablespace)
        }
        return sql
    }

    /// CREATE TYPE and CREATE DOMAIN of the columns' types, each once in a run.
    func createTypes(of table: TableDefinition, _ writer: StatementWriter) throws(DialectError) {
        for column in table.columns {
            switch column.type.namedType(for: name) {
            case .enumeration(var type)? where type.isNative && type.createType:
                if type.inheritSchema { type.schema = table.name.schema }
                guard let name = type.name, writer.state.createdTypes.insert(QualifiedName(name, schema: type.schema)).inserted else {
                    continue
                }
                try writer.createEnum(type, checkFirst: false)
            case .domain(let domain)? where domain.createType:
                guard writer.state.createdTypes.insert(QualifiedName(domain.name, schema: domain.schema)).inserted else { continue }
                try writer.define { compiler throws(DialectError) in try Self.createDomain(domain, compiler) }
            default: break
            }
        }
    }

    static func createDomain(_ domain: DomainType, _ compiler: Compiler) throws(DialectError) -> String {
        var options: [String] = []
        if let collation = domain.collation { options.append("COLLATE " + compiler.quote(collation)) }
        if let value = domain.default {
            if case .bind = value { compiler.note(.difference(.missingLiteral)) }
            options.append(try "DEFAULT " + compiler.expression(value))
        }
        if let name = domain.constraintName { options.append("CONSTRAINT " + compiler.quote(name)) }
        if domain.isNotNull { options.append("NOT NULL") }
        if let check = domain.check { options.append(try "CHECK (\(compiler.expression(check, .definition)))") }
        let name = try typeName(domain.name, schema: domain.schema, compiler)
        return try "CREATE DOMAIN \(name) AS \(compiler.type(domain.dataType)) \(options.joined(separator: " "))"
    }
}

extension SQLType {
    /// The enum or domain that the type is, or is an array of.
    fileprivate func namedType(for dialect: DialectName) -> SQLType.Kind? {
        switch resolved(for: dialect).kind {
        case .enumeration, .domain: resolved(for: dialect).kind
        case .array(let array): array.item.namedType(for: dialect)
        default: nil
        }
    }
}
