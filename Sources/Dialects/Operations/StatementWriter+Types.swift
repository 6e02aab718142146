import Schema

extension StatementWriter {
    /// CREATE TYPE on a dialect with native enums; nothing elsewhere.
    func createEnum(_ type: EnumType, checkFirst: Bool) throws(DialectError) {
        guard rules.supportsNativeEnum, type.isNative else { return }
        try define { compiler throws(DialectError) in
            let values = type.values.map { compiler.string($0) }.joined(separator: ", ")
            return try "CREATE TYPE \(PostgreSQLRules.typeName(type.name, schema: type.schema, compiler)) AS ENUM (\(values))"
        }
        if checkFirst { require(typeExists(type), expectsRow: false) }
    }

    func dropEnum(_ type: EnumType, checkFirst: Bool) throws(DialectError) {
        guard rules.supportsNativeEnum, type.isNative else { return }
        try define { compiler throws(DialectError) in
            try "DROP TYPE " + PostgreSQLRules.typeName(type.name, schema: type.schema, compiler)
        }
        if checkFirst { require(typeExists(type), expectsRow: true) }
    }

    /// Asks whether a type of that name is in its schema, or visible where it names none.
    private func typeExists(_ type: EnumType) -> String {
        let compiler = compiler()
        let place = type.schema.map { "n.nspname = " + compiler.string($0.text) } ?? "pg_catalog.pg_type_is_visible(t.oid)"
        return "SELECT 1 FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace "
            + "WHERE t.typname = \(compiler.string(type.name?.text ?? "")) AND \(place)"
    }
}
