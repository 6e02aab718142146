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

    /// Names that exist and are not modelled; nil for a dialect of which any name may exist.
    static func unmodelled(_ dialect: String) -> Set<String>? {
        switch dialect {
        case "postgresql":
            [
                "AbstractMultiRange", "AbstractRange", "AbstractSingleRange", "All", "Any", "BitString", "DOUBLE_PRECISION", "ModuleType",
                "MultiRange", "NamedType", "Range", "arraylib", "bitstring", "distinct_on", "operators", "pg8000", "phraseto_tsquery",
                "plainto_tsquery", "psycopg", "psycopg2cffi", "psycopg_async", "to_tsquery", "to_tsvector", "ts_headline",
                "websearch_to_tsquery", "_psycopg_common",
            ]
        case "sqlite": ["pysqlcipher"]
        default: nil
        }
    }

    private static let postgresql = ScriptMembers(
        PostgreSQLTypes.all.map { ScriptMember.type($0.name, $0.key) } + PostgreSQLExpressions.all + [
            .type("ENUM", "postgresql.ENUM"), .type("ExcludeConstraint"), .type("CreateEnumType"), .type("DropEnumType"),
            .type("CreateDomainType"),
            .type("DropDomainType"),
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
        return ScriptMembers(
            own + enumeration + [
                .type("dialect", name), .type(name), dialect == "sqlite" ? InsertConstructor.sqlite : InsertConstructor.constructor,
                .type("Insert"),
            ])
    }
}
