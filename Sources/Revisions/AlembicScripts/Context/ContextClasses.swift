import Dialects
import PythonSubset
import Schema

/// `MigrationContext`, what `op.get_context()` gives, and its `impl`.
enum ContextClasses {
    static let all: [ScriptClass] = [
        ScriptClass("MigrationContext", module: "alembic.runtime.migration", ScriptMembers(members)),
        ScriptClass("DefaultImpl", module: "alembic.ddl.impl", ScriptMembers(impl)),
        ScriptClass("_Block", module: "alembic.runtime.migration", ScriptMembers(block)), SavepointClass.definition,
    ]

    private static let members: [ScriptMember] = [
        .attribute("dialect") { script, _ in script.dialectObject() },
        .attribute("impl") { script, _ in script.implObject() },
        .attribute("as_sql") { script, _ in .bool(script.host.isOffline) },
        .attribute("bind") { script, _ in script.connection() },
        .attribute("connection") { script, _ in script.connection() },
        .attribute("config") { script, _ in script.configObject() },
        .attribute("opts") { script, _ in
            let options = script.host.options
            return .dictionary(
                PythonDictionary([
                    ("as_sql", .bool(script.host.isOffline)), ("literal_binds", .bool(options.literalBinds)),
                    ("version_table", .string(options.versionTable)),
                    ("version_table_schema", options.versionTableSchema.map { .string($0) } ?? PythonValue.none),
                    ("target_metadata", .none), ("render_as_batch", .bool(options.renderAsBatch)),
                    ("transaction_per_migration", .bool(options.transactionPerMigration)),
                    ("include_schemas", .bool(options.includeSchemas)),
                    ("x_arguments", .list(script.host.arguments.x.map { .string($0) })),
                    ("tag", script.host.arguments.tag.map { .string($0) } ?? PythonValue.none),
                ]))
        },
        .attribute("version_table") { script, _ in .string(script.host.options.versionTable) },
        .attribute("version_table_schema") { script, _ in script.host.options.versionTableSchema.map { .string($0) } ?? PythonValue.none },
        .attribute("environment_context") { script, _ in script.instance("EnvironmentContext", nil) },
        .attribute("script") { script, _ in script.unmodelled("MigrationContext.script") },
        .function("autocommit_block", "self") { script, _ in script.instance("_Block", BlockObject(isAutocommit: true)) },
        .function("begin_transaction", "self, _per_migration=False") { script, _ in
            script.instance("_Block", BlockObject(isAutocommit: false))
        },
        .function("execute", "self, sql, execution_options=None") { script, arguments in
            try script.execute(arguments["sql"])
            return .none
        },
        .function("get_current_revision", "self") { script, _ in
            guard !script.host.isOffline else { return .none }
            let heads = try script.currentHeads()
            guard heads.count < 2 else {
                throw script.exception(
                    "CommandError",
                    "Version table '\(script.host.options.versionTable)' has more than one head present; please use get_current_heads()")
            }
            return heads.first ?? .none
        },
        .function("get_current_heads", "self") { script, _ in
            script.host.isOffline ? .tuple([]) : .tuple(try script.currentHeads())
        },
        .classFunction(
            "configure",
            "cls, connection=None, url=None, dialect_name=None, dialect=None, environment_context=None, dialect_opts=None, opts=None"
        ) {
            script, _ in script.contextObject()
        },
    ]

    private static let impl: [ScriptMember] = [
        .attribute("dialect") { script, _ in script.dialectObject() },
        .attribute("bind") { script, _ in script.connection() },
        .attribute("connection") { script, _ in script.connection() },
        .attribute("as_sql") { script, _ in .bool(script.host.isOffline) },
        .attribute("transactional_ddl") { script, _ in .bool(script.host.options.transactionalDDL ?? (script.host.dialect == .postgresql))
        },
        .attribute("__dialect__") { script, _ in .string(script.host.dialect.rawValue) },
        .function("execute", "self, sql, execution_options=None") { script, arguments in
            try script.execute(arguments["sql"])
            return .none
        },
        .function("_exec", "self, construct, *args, **kw") { script, arguments in
            try script.execute(arguments["construct"])
            return .none
        },
        .function("static_output", "self, text") { script, arguments in
            try script.perform(.staticOutput(script.string(arguments["text"])))
            return .none
        },
    ]

    private static let block: [ScriptMember] = [
        .function("__enter__", "self") { script, arguments in
            if arguments["self"].payload(BlockObject.self)?.isAutocommit == true { try script.perform(.beginAutocommit) }
            return arguments["self"]
        },
        .function("__exit__", "self, type_, value, traceback") { script, arguments in
            if arguments["self"].payload(BlockObject.self)?.isAutocommit == true { try script.perform(.endAutocommit) }
            return .bool(false)
        },
        .function("commit", "self") { _, _ in .none },
        .function("rollback", "self") { _, _ in .none },
        .function("close", "self") { _, _ in .none },
        .attribute("is_active") { _, _ in .bool(true) },
    ]
}

/// The native state of a `with` block on a context or connection.
struct BlockObject {
    /// `autocommit_block()`: its statements run outside of a transaction.
    var isAutocommit: Bool
}

extension ScriptEvaluation {
    /// The rows of the version table.
    fileprivate func currentHeads() throws -> [PythonValue] {
        let options = host.options
        let version = VersionTable(name: options.versionTable, schema: options.versionTableSchema)
        let answer = try rows(of: ExecuteSQL(.driverSQL(version.selection(in: dialect(.none)).sql)))
        return answer?.rows.compactMap { $0.first.map { value(of: $0) } } ?? []
    }

    func contextObject() -> PythonValue { instance("MigrationContext", nil) }
    func implObject() -> PythonValue { instance("DefaultImpl", nil) }
}
