import Schema

extension PostgreSQLRules {
    func type(_ kind: SQLType.Kind, _ compiler: Compiler) throws(DialectError) -> String? {
        switch kind {
        case .floating(let type):
            switch type.class {
            case .float, .FLOAT: return type.precision.map { $0 == 0 ? "FLOAT" : "FLOAT(\($0))" } ?? "FLOAT"
            case .double: return "DOUBLE PRECISION"
            case .REAL, .DOUBLE, .DOUBLE_PRECISION: return nil
            }
        case .time(let type): return "TIME" + precision(type.precision) + zone(type.timezone)
        case .dateTime(let type):
            return type.class == .DATETIME ? "DATETIME" : "TIMESTAMP" + precision(type.precision) + zone(type.timezone)
        case .interval(let type): return interval(type)
        case .binary(let type):
            switch type.class {
            case .largeBinary, .pickle, .BYTEA: return "BYTEA"
            case .BLOB, .BINARY, .VARBINARY: return nil
            }
        case .enumeration(let type):
            guard type.isNative else { return nil }
            return try Self.typeName(type.name, schema: type.schema, compiler)
        case .domain(let domain): return try Self.typeName(domain.name, schema: domain.schema, compiler)
        case .array(let array): return try self.array(array, compiler)
        case .bit(let bit):
            if bit.isVarying { return "BIT VARYING" + precision(bit.length) }
            return "BIT(\(bit.length ?? 1))"
        default: return nil
        }
    }

    /// The name of an enum or domain; a built-in type of that name needs a schema to be told apart.
    static func typeName(_ name: Identifier?, schema: Identifier?, _ compiler: Compiler) throws(DialectError) -> String {
        guard let name, !name.text.isEmpty else { throw DialectError(.compile, "PostgreSQL ENUM type requires a name.") }
        if schema == nil, builtIns.contains(name.text) {
            throw DialectError(
                .compile,
                "The type has name '\(name)' that matches an existing type, and requires an explicit schema name in order to be rendered in DDL."
            )
        }
        return compiler.quote(QualifiedName(name, schema: schema))
    }

    private static let builtIns: Set<String> = [
        "_array", "hstore", "json", "jsonb", "int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange", "int4multirange",
        "int8multirange", "nummultirange", "datemultirange", "tsmultirange", "tstzmultirange", "integer", "bigint", "smallint",
        "character varying", "character", "\"char\"", "name", "text", "numeric", "float", "real", "inet", "cidr", "citext", "uuid", "bit",
        "bit varying", "macaddr", "macaddr8", "money", "oid", "regclass", "double precision", "timestamp", "timestamp with time zone",
        "timestamp without time zone", "time with time zone", "time without time zone", "date", "time", "bytea", "boolean", "interval",
        "tsvector", "tsquery", "regconfig",
    ]

    private func precision(_ precision: Int?) -> String { precision.map { "(\($0))" } ?? "" }

    private func zone(_ hasZone: Bool) -> String { hasZone ? " WITH TIME ZONE" : " WITHOUT TIME ZONE" }

    private func interval(_ type: IntervalType) -> String? {
        if case .generic(native: false) = type.class { return "TIMESTAMP WITHOUT TIME ZONE" }
        var text = "INTERVAL"
        if let fields = type.fields { text += " " + fields }
        if let precision = type.secondPrecision { text += " (\(precision))" }
        return text
    }

    private func array(_ array: ArrayType, _ compiler: Compiler) throws(DialectError) -> String {
        let item = try compiler.type(array.item)
        let brackets = String(repeating: "[]", count: max(array.dimensions ?? 1, 0))
        guard let collation = item.firstRange(of: " COLLATE") else { return item + brackets }
        return item[..<collation.lowerBound] + brackets + item[collation.lowerBound...]
    }
}
