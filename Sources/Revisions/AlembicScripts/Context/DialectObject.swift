import Dialects
import PythonSubset
import Schema

/// The native state of a dialect.
struct DialectObject {
    var name: DialectName
}

/// `bind.dialect` and the `dialect()` classes of the dialect modules.
enum DialectClasses {
    static let all: [ScriptClass] = [
        ScriptClass("Dialect", module: "sqlalchemy.engine.interfaces", ScriptMembers(members)),
        ScriptClass("DefaultDialect", module: "sqlalchemy.engine.default", bases: ["Dialect"]),
        ScriptClass("IdentifierPreparer", module: "sqlalchemy.sql.compiler", ScriptMembers(preparer)),
        named("PGDialect", .postgresql), named("SQLiteDialect", .sqlite), named("MySQLDialect", .mysql), named("MSDialect", .mssql),
        named("OracleDialect", .oracle),
    ]

    private static func named(_ name: String, _ dialect: DialectName) -> ScriptClass {
        ScriptClass(
            name, module: "sqlalchemy.dialects.\(dialect.rawValue).base", bases: ["DefaultDialect"],
            [
                .function("__init__", "self, **kw") { _, arguments in
                    if case .instance(let instance) = arguments["self"] { instance.payload = DialectObject(name: dialect) }
                    return .none
                }
            ])
    }

    private static let members: [ScriptMember] = [
        .attribute("name") { script, value in .string(name(value, script).rawValue) },
        .attribute("dialect_description") { script, value in
            let name = name(value, script)
            return .string(name == .postgresql ? "postgresql+psycopg" : name == .sqlite ? "sqlite+pysqlite" : name.rawValue)
        },
        .attribute("driver") { script, value in .string(name(value, script) == .sqlite ? "pysqlite" : "psycopg") },
        .attribute("server_version_info") { script, _ in try script.serverVersion("dialect.server_version_info") },
        .attribute("default_schema_name") { script, _ in try script.defaultSchema("dialect.default_schema_name") },
        .attribute("supports_comments") { script, value in .bool(name(value, script) != .sqlite) },
        .attribute("supports_native_boolean") { script, value in .bool(name(value, script) != .sqlite) },
        .attribute("supports_native_enum") { script, value in .bool(name(value, script) == .postgresql) },
        .attribute("supports_sequences") { script, value in .bool(name(value, script) == .postgresql) },
        .attribute("paramstyle") { _, _ in .string("named") },
        .attribute("max_identifier_length") { script, value in .int(name(value, script) == .postgresql ? 63 : 9999) },
        .attribute("identifier_preparer") { script, value in script.instance("IdentifierPreparer", DialectObject(name: name(value, script)))
        },
        .function("type_descriptor", "self, typeobj") { script, arguments in
            if case .class(let type) = arguments["typeobj"] { return try script.interpreter.instantiate(type) }
            return arguments["typeobj"]
        },
        .function("has_table", "self, connection, table_name, schema=None, **kw") { script, arguments in
            try script.hasTable(arguments["table_name"], schema: arguments["schema"])
        },
        .function("get_table_names", "self, connection, schema=None, **kw") { script, arguments in
            try script.inspectNames(.tableNames(schema: script.optionalString(arguments["schema"])), "dialect.get_table_names()")
        },
        .function("has_sequence", "self, connection, sequence_name, schema=None, **kw") { script, _ in
            script.needsDatabase("dialect.has_sequence()")
        },
        .function("has_index", "self, connection, table_name, index_name, schema=None, **kw") { script, _ in
            script.needsDatabase("dialect.has_index()")
        },
    ]

    private static let preparer: [ScriptMember] = [
        .function("quote", "self, ident, force=None") { script, arguments in
            .string(try script.dialect(arguments["self"]).quote(script.requiredIdentifier(arguments["ident"])))
        },
        .function("quote_identifier", "self, value") { script, arguments in
            .string(try script.dialect(arguments["self"]).quote(Identifier(script.string(arguments["value"]), quote: true)))
        },
        .function("quote_schema", "self, schema, force=None") { script, arguments in
            .string(try script.dialect(arguments["self"]).quote(script.requiredIdentifier(arguments["schema"])))
        },
        .function("format_table", "self, table, use_schema=True, name=None") { script, arguments in
            guard let table = arguments["table"].payload(TableObject.self) else { return .string(try script.string(arguments["table"])) }
            let dialect = try script.dialect(arguments["self"])
            let schema = table.name.schema.map { dialect.quote($0) + "." } ?? ""
            return .string(schema + dialect.quote(table.name.name))
        },
    ]

    private static func name(_ value: PythonValue, _ script: ScriptEvaluation) -> DialectName {
        value.payload(DialectObject.self)?.name ?? script.host.dialect
    }
}

extension ScriptEvaluation {
    /// The dialect at hand.
    func dialectObject() -> PythonValue {
        let key: String =
            switch host.dialect {
            case .postgresql: "PGDialect"
            case .sqlite: "SQLiteDialect"
            default: "DefaultDialect"
            }
        return instance(key, DialectObject(name: host.dialect))
    }
}
