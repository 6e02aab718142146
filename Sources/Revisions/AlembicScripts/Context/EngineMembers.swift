import OrderedCollections
import PythonSubset
import Schema

/// `create_engine()` and engines.
enum EngineMembers {
    static let all: [ScriptMember] = [
        .attribute("dialect") { script, _ in script.dialectObject() },
        .attribute("name") { script, _ in .string(script.host.dialect.rawValue) },
        .attribute("driver") { script, _ in .string(script.host.dialect == .sqlite ? "pysqlite" : "psycopg") },
        .attribute("engine") { _, value in value },
        .attribute("sync_engine") { _, value in value },
        .attribute("url") { script, value in
            value.payload(ConnectionObject.self)?.url ?? script.needsDatabase("Engine.url")
        },
        .function("connect", "self, **kw") { script, arguments in connection(arguments["self"], script) },
        .function("begin", "self, **kw") { script, arguments in connection(arguments["self"], script) },
        .function("raw_connection", "self") { script, _ in script.needsDatabase("Engine.raw_connection()") },
        .function("dispose", "self, close=True") { _, _ in .none },
        .function("execution_options", "self, **kw") { _, arguments in arguments["self"] },
        .function("execute", "self, statement, *args, **kw") { script, _ in
            throw script.interpreter.exception(.attributeError, "'Engine' object has no attribute 'execute'")
        },
        .function("__enter__", "self") { _, arguments in arguments["self"] },
        .function("__exit__", "self, type_, value, traceback") { _, _ in .bool(false) },
    ]

    private static func connection(_ value: PythonValue, _ script: ScriptEvaluation) -> PythonValue {
        let engine = value.payload(ConnectionObject.self)
        return script.instance(
            engine?.isAsync == true ? "AsyncConnection" : "Connection",
            ConnectionObject(.connection, url: engine?.url, isAsync: engine?.isAsync ?? false))
    }

    static let constructors: [ScriptMember] = [
        .function("create_engine", "url, **kwargs") { script, arguments in engine(arguments["url"], isAsync: false, script) },
        .function("create_async_engine", "url, **kwargs") { script, arguments in engine(arguments["url"], isAsync: true, script) },
        .function("engine_from_config", "configuration, prefix='sqlalchemy.', **kwargs") { script, arguments in
            try engine(from: arguments, isAsync: false, script)
        },
        .function("async_engine_from_config", "configuration, prefix='sqlalchemy.', **kwargs") { script, arguments in
            try engine(from: arguments, isAsync: true, script)
        },
        .function("create_mock_engine", "url, executor, **kw") { script, arguments in engine(arguments["url"], isAsync: false, script) },
    ]

    private static func engine(_ url: PythonValue, isAsync: Bool, _ script: ScriptEvaluation) -> PythonValue {
        script.instance(isAsync ? "AsyncEngine" : "Engine", ConnectionObject(.engine, url: url, isAsync: isAsync))
    }

    private static func engine(from arguments: Arguments, isAsync: Bool, _ script: ScriptEvaluation) throws -> PythonValue {
        let prefix = try script.string(arguments["prefix"])
        let configuration = arguments["configuration"]
        if case .opaque = configuration { return engine(configuration, isAsync: isAsync, script) }
        guard let url = arguments.keywords["url"] ?? configuration.asDictionary?[prefix + "url"] else {
            throw script.interpreter.exception(script.interpreter.types.exception(.keyError), [.string("url")])
        }
        return engine(url, isAsync: isAsync, script)
    }
}
