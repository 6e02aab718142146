import PythonSubset

/// The contents of `sqlalchemy.dialects.*`.
enum DialectModules {
    static func groups(_ dialect: String) -> [ScriptMembers] {
        switch dialect {
        case "postgresql": [postgresql, SQLAlchemyModules.types]
        default: [other(dialect), SQLAlchemyModules.types]
        }
    }

    /// Modules inside the package that revisions import from.
    static func submodules(_ dialect: String) -> [String] {
        switch dialect {
        case "postgresql":
            ["base", "json", "array", "ranges", "named_types", "ext", "hstore", "types", "dml", "asyncpg", "psycopg2", "pg_catalog"]
        case "sqlite": ["base", "json", "dml", "aiosqlite", "pysqlite"]
        default: ["base", "types", "json", "enumerated", "dml"]
        }
    }

    private static let postgresql = ScriptMembers(
        PostgreSQLTypes.all.map { ScriptMember.type($0.name, $0.key) } + PostgreSQLExpressions.all + [
            .type("ENUM", "postgresql.ENUM"), .type("ExcludeConstraint"), .type("CreateEnumType"), .type("DropEnumType"),
            .type("dialect", "PGDialect"), .type("PGDialect"), InsertConstructor.constructor, .type("Insert"),
            .function("array_agg", "*arg, **kw") { script, arguments in
                try script.interpreter.call(script.instance("_FunctionGenerator", ["array_agg"]), CallArguments(arguments.rest))
            },
        ])

    private static func other(_ dialect: String) -> ScriptMembers {
        let own = OtherDialectTypes.all.filter { $0.key == "\(dialect).\($0.name)" }.map { ScriptMember.type($0.name, $0.key) }
        let enumeration: [ScriptMember] = dialect == "mysql" ? [.type("ENUM", "mysql.ENUM")] : []
        let classes = ["sqlite": "SQLiteDialect", "mysql": "MySQLDialect", "mssql": "MSDialect", "oracle": "OracleDialect"]
        let name = classes[dialect] ?? "DefaultDialect"
        return ScriptMembers(own + enumeration + [.type("dialect", name), .type(name), InsertConstructor.constructor, .type("Insert")])
    }
}
