import Schema

extension Compiler {
    func type(_ type: SQLType) throws(DialectError) -> String {
        let type = type.resolved(for: rules.name)
        if let own = try rules.type(type.kind, self) { return own }
        return try defaultType(type.kind)
    }

    /// SQLAlchemy's generic type compiler.
    func defaultType(_ kind: SQLType.Kind) throws(DialectError) -> String {
        switch kind {
        case .null:
            throw DialectError(.compile, "Can't generate DDL for NullType(); did you forget to specify a type on this Column?")
        case .integer(.small): return "SMALLINT"
        case .integer(.regular): return "INTEGER"
        case .integer(.big): return "BIGINT"
        case .character(let type): return character(type)
        case .boolean: return "BOOLEAN"
        case .numeric(let type): return numeric(type)
        case .floating(let type): return floating(type)
        case .date: return "DATE"
        case .time: return "TIME"
        case .dateTime(let type): return type.class == .TIMESTAMP ? "TIMESTAMP" : "DATETIME"
        case .interval(let type):
            guard case .generic = type.class else { throw unsupported("INTERVAL") }
            return try self.type(.dateTime)
        case .binary(let type): return try binary(type)
        case .enumeration(let type): return enumeration(type)
        case .json(let type):
            guard type.class != .JSONPATH || rules.name == .postgresql else { throw unsupported("JSONPATH") }
            return type.class.rawValue
        case .uuid(let type): return type.class == .UUID || type.isNative && rules.supportsNativeUUID ? "UUID" : "CHAR(32)"
        case .array: throw unsupported("ARRAY")
        case .bit: throw unsupported("BIT")
        case .domain: throw unsupported("DOMAIN")
        case .specific(let type):
            guard type.dialect == rules.name else { throw unsupported(type.className) }
            return type.sql
        case .decorated(let type): return try self.type(type.implementations[rules.name] ?? type.implementation)
        case .userDefined(let type): return type.specifications[rules.name] ?? type.columnSpecification
        case .opaque(let opaque): return placeholder(opaque)
        }
    }

    func unsupported(_ className: String) -> DialectError {
        DialectError(.compile, "The \(rules.name) dialect can't render element of type \(className)")
    }

    private func character(_ type: CharacterType) -> String {
        let word =
            switch type.class {
            case .string, .unicode, .VARCHAR: "VARCHAR"
            case .text, .unicodeText, .TEXT: "TEXT"
            case .NVARCHAR, .CHAR, .NCHAR, .CLOB: type.class.rawValue
            }
        var sql = word
        if word != "CLOB", let length = type.length, length != 0 { sql += "(\(length))" }
        if word != "CLOB", let collation = type.collation, !collation.isEmpty { sql += " COLLATE " + quote(collation) }
        return sql
    }

    private func numeric(_ type: NumericType) -> String {
        let word = type.class == .DECIMAL ? "DECIMAL" : "NUMERIC"
        guard let precision = type.precision else { return word }
        guard let scale = type.scale else { return "\(word)(\(precision))" }
        return "\(word)(\(precision), \(scale))"
    }

    private func floating(_ type: FloatingType) -> String {
        switch type.class {
        case .float, .FLOAT: "FLOAT"
        case .double, .DOUBLE: "DOUBLE"
        case .DOUBLE_PRECISION: "DOUBLE PRECISION"
        case .REAL: "REAL"
        }
    }

    private func binary(_ type: BinaryType) throws(DialectError) -> String {
        switch type.class {
        case .largeBinary, .pickle, .BLOB: return "BLOB"
        case .BINARY, .VARBINARY:
            guard let length = type.length, length != 0 else { return type.class.rawValue }
            return "\(type.class.rawValue)(\(length))"
        case .BYTEA: throw unsupported("BYTEA")
        }
    }

    /// An Enum as the VARCHAR that it is without a native type.
    func enumeration(_ type: EnumType) -> String {
        let length = type.length ?? type.values.map(\.unicodeScalars.count).max() ?? 0
        return length == 0 ? "VARCHAR" : "VARCHAR(\(length))"
    }
}
