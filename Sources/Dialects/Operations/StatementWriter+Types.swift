import Schema

extension StatementWriter {
    /// CREATE TYPE on a dialect with native enums; nothing elsewhere.
    func createEnum(_ type: EnumType) throws(DialectError) {
        guard rules.supportsNativeEnum, type.isNative else { return }
        try define { compiler throws(DialectError) in
            let values = type.values.map { compiler.string($0) }.joined(separator: ", ")
            return try "CREATE TYPE \(PostgreSQLRules.typeName(type.name, schema: type.schema, compiler)) AS ENUM (\(values))"
        }
    }

    func dropEnum(_ type: EnumType) throws(DialectError) {
        guard rules.supportsNativeEnum, type.isNative else { return }
        try define { compiler throws(DialectError) in
            try "DROP TYPE " + PostgreSQLRules.typeName(type.name, schema: type.schema, compiler)
        }
    }
}
