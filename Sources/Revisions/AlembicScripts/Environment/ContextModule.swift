import OrderedCollections
import PythonSubset
import Schema

/// The module `alembic.context`.
enum ContextModule {
    static let members: [ScriptMember] = [
        .constant("config") { script in script.configObject() },
        .constant("script") { script in .opaque(PythonSubset.Opaque("context.script")) },
        .function("is_offline_mode", "") { script, _ in .bool(script.host.isOffline) },
        .function("is_transactional_ddl", "") { script, _ in
            .bool(script.host.options.transactionalDDL ?? (script.host.dialect == .postgresql))
        },
        .function("requires_connection", "") { script, _ in .bool(!script.host.isOffline) },
        .function("get_x_argument", "as_dictionary=False") { script, arguments in
            let given = script.host.arguments.x
            guard try script.truth(arguments["as_dictionary"]) else { return .list(given.map { .string($0) }) }
            return .dictionary(
                PythonDictionary(
                    given.map { text in
                        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                        return (parts[0], .string(parts.count > 1 ? parts[1] : ""))
                    }))
        },
        .function("get_tag_argument", "") { script, _ in script.host.arguments.tag.map { .string($0) } ?? PythonValue.none },
        .function("get_head_revision", "") { script, _ in script.host.arguments.headRevisions.first.map { .string($0) } ?? PythonValue.none
        },
        .function("get_head_revisions", "") { script, _ in .tuple(script.host.arguments.headRevisions.map { .string($0) }) },
        .function("get_starting_revision_argument", "") { script, _ in
            script.host.options.startingRevision.map { .string($0) } ?? PythonValue.none
        },
        .function("get_revision_argument", "") { script, _ in
            script.host.arguments.destinationRevision.map { .string($0) } ?? PythonValue.none
        },
        .function("get_context", "") { script, _ in script.contextObject() },
        .function("get_bind", "") { script, _ in script.connection() },
        .function("get_impl", "") { script, _ in script.implObject() },
        .function("execute", "sql, execution_options=None") { script, arguments in
            try script.execute(arguments["sql"])
            return .none
        },
        .function("static_output", "text") { script, arguments in
            try script.perform(.staticOutput(script.string(arguments["text"])))
            return .none
        },
        .function("configure", configureSignature) { script, arguments in
            try script.environment { try $0.configure(ContextConfiguration(arguments, script)) }
            return .none
        },
        .function("begin_transaction", "") { script, _ in script.instance("_ContextTransaction", nil) },
        .function("run_migrations", "**kw") { script, arguments in
            let given = arguments.keywords.map { name, value in RunArgument(name, script.runArgument(value)) }
            try script.environment { try $0.runMigrations(given) }
            return .none
        },
    ]

    static let classes: [ScriptClass] = [
        ScriptClass("EnvironmentContext", module: "alembic.runtime.environment", ScriptMembers(members.map(\.asMethod))),
        ScriptClass(
            "_ContextTransaction", module: "alembic.runtime.environment",
            [
                .function("__enter__", "self") { script, arguments in
                    try script.environment { try $0.beginTransaction() }
                    return arguments["self"]
                },
                .function("__exit__", "self, type_, value, traceback") { script, arguments in
                    try script.environment { try $0.endTransaction(failed: !arguments["type_"].isNone) }
                    return .bool(false)
                },
            ]),
        ConfigClass.definition, ConfigClass.namespace,
    ]

    private static let configureSignature: NativeSignature =
        "connection=None, url=None, dialect_name=None, dialect_opts=None, transactional_ddl=None, transaction_per_migration=False, output_buffer=None, starting_rev=None, tag=None, template_args=None, render_as_batch=False, target_metadata=None, include_name=None, include_object=None, include_schemas=False, process_revision_directives=None, compare_type=True, compare_server_default=False, render_item=None, literal_binds=False, upgrade_token='upgrades', downgrade_token='downgrades', alembic_module_prefix='op.', sqlalchemy_module_prefix='sa.', user_module_prefix=None, on_version_apply=None, autogenerate_plugins=None, **kw"
}

extension ScriptMember {
    /// A module's function as a method without use for its receiver.
    fileprivate var asMethod: ScriptMember {
        switch kind {
        case .function(let signature, let body): ScriptMember(name: name, kind: .staticFunction(signature, body))
        default: self
        }
    }
}

extension ScriptEvaluation {
    /// Calls the runner of the environment; outside of one the context is not there.
    func environment(_ body: (any EnvironmentRunner) throws -> Void) throws {
        guard let runner = state.environment else {
            throw interpreter.exception(
                .nameError,
                "Can't invoke function on the context, as the proxy object has not yet been established for the Alembic 'EnvironmentContext' class."
            )
        }
        do {
            try body(runner)
        } catch let failure as ScriptFailure {
            throw exception(failure.exception, failure.message, at: interpreter.location(in: state.uri))
        }
    }

    func runArgument(_ value: PythonValue) -> RunArgument.Value {
        switch value {
        case .none: return .none
        case .bool(let value): return .bool(value)
        case .opaque(let unknown): return .unknown(opaque(unknown))
        default:
            if let number = value.asInt { return .integer(number) }
            if let text = value.asString { return .string(text) }
            return .unknown(Schema.Opaque(origin: interpreter.typeName(of: value)))
        }
    }
}

extension ContextConfiguration {
    /// Reads the arguments of `context.configure()`.
    init(_ arguments: Arguments, _ script: ScriptEvaluation) throws {
        let connection = arguments["connection"].payload(ConnectionObject.self)
        hasConnection = !arguments["connection"].isNone
        url = try Text(arguments["url"].isNone ? connection?.url ?? .none : arguments["url"], script)
        dialectName = try script.optionalString(arguments["dialect_name"])
        let dialect = arguments["dialect_opts"].asDictionary
        parameterStyle = dialect?["paramstyle"]?.asString
        upgradeToken = try script.optionalString(arguments["upgrade_token"])
        downgradeToken = try script.optionalString(arguments["downgrade_token"])
        outputFile = arguments["output_buffer"].payload(OutputBuffer.self)?.path
        hasVersionHooks = !arguments["on_version_apply"].isNone
        let keywords = arguments.keywords
        options.literalBinds = try script.truth(arguments["literal_binds"])
        options.transactionalDDL = try script.optionalBool(arguments["transactional_ddl"])
        options.transactionPerMigration = try script.truth(arguments["transaction_per_migration"])
        options.renderAsBatch = try script.truth(arguments["render_as_batch"])
        options.includeSchemas = try script.truth(arguments["include_schemas"])
        options.startingRevision = try script.optionalString(arguments["starting_rev"])
        options.tag = try script.optionalString(arguments["tag"])
        if let name = try script.optionalString(keywords["version_table"] ?? .none) { options.versionTable = name }
        options.versionTableSchema = try script.optionalString(keywords["version_table_schema"] ?? .none)
        options.versionTableHasPrimaryKey = try keywords["version_table_pk"].map { try script.truth($0) } ?? true
        let metadata = arguments["target_metadata"].asSequence?.first ?? arguments["target_metadata"]
        options.namingConvention = metadata.payload(MetaDataObject.self)?.namingConvention
    }
}

extension ContextConfiguration.Text {
    init?(_ value: PythonValue, _ script: ScriptEvaluation) throws {
        switch value {
        case .none: return nil
        case .opaque(let unknown): self = .unknown(script.opaque(unknown))
        default: self = .known(try value.payload(URLObject.self)?.text ?? script.string(value))
        }
    }
}
