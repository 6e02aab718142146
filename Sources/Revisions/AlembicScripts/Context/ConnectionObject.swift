import OrderedCollections
import PythonSubset
import Schema

/// The native state of a connection or engine.
final class ConnectionObject {
    enum Kind {
        case connection, engine
    }

    let kind: Kind
    /// The URL of an engine that a script makes; nil for the one of the migration.
    var url: PythonValue?
    /// Whether the awaitable forms are meant.
    var isAsync = false
    var isAutocommit = false

    init(_ kind: Kind, url: PythonValue? = nil, isAsync: Bool = false) {
        self.kind = kind
        self.url = url
        self.isAsync = isAsync
    }
}

/// `op.get_bind()`, its `engine`, and transactions on it.
enum ConnectionClasses {
    static let all: [ScriptClass] = [
        ScriptClass("Connection", module: "sqlalchemy.engine.base", ScriptMembers(ConnectionMembers.all)),
        ScriptClass("Engine", module: "sqlalchemy.engine.base", ScriptMembers(EngineMembers.all)),
        ScriptClass("AsyncConnection", module: "sqlalchemy.ext.asyncio.engine", bases: ["Connection"]),
        ScriptClass("AsyncEngine", module: "sqlalchemy.ext.asyncio.engine", bases: ["Engine"]),
        ScriptClass("MockConnection", module: "sqlalchemy.engine.mock", bases: ["Connection"]),
    ]
}

enum ConnectionMembers {
    static let all: [ScriptMember] = [
        .attribute("dialect") { script, _ in script.dialectObject() },
        .attribute("name") { script, _ in .string(script.host.dialect.rawValue) },
        .attribute("engine") { script, _ in script.instance("Engine", ConnectionObject(.engine)) },
        .attribute("connection") { script, _ in script.needsDatabase("Connection.connection") },
        .attribute("closed") { _, _ in .bool(false) },
        .attribute("info") { _, _ in .dictionary(PythonDictionary()) },
        .function("execute", "self, statement, parameters=None, *, execution_options=None") { script, arguments in
            if arguments["statement"].asString != nil, !script.host.isOffline {
                throw script.exception(
                    "ObjectNotExecutableError", "Not an executable object: \(try script.representation(arguments["statement"]))")
            }
            return try script.run(arguments["statement"], parameters: arguments["parameters"])
        },
        .function("scalar", "self, statement, parameters=None, *, execution_options=None") { script, arguments in
            let result = try script.run(arguments["statement"], parameters: arguments["parameters"])
            return try script.interpreter.callMethod("scalar", of: result)
        },
        .function("scalars", "self, statement, parameters=None, *, execution_options=None") { script, arguments in
            let result = try script.run(arguments["statement"], parameters: arguments["parameters"])
            return try script.interpreter.callMethod("scalars", of: result)
        },
        .function("exec_driver_sql", "self, statement, parameters=None, execution_options=None") { script, arguments in
            let statement = ExecuteSQL(
                .driverSQL(try script.sqlText(arguments["statement"])), parameterSets: try script.parameterSets(arguments["parameters"]))
            return try script.run(statement)
        },
        .function("begin", "self") { script, _ in script.instance("_Block", BlockObject(isAutocommit: false)) },
        .function("begin_nested", "self") { script, _ in script.instance("_Block", BlockObject(isAutocommit: false)) },
        .function("in_transaction", "self") { _, _ in .bool(true) },
        .function("get_transaction", "self") { script, _ in script.instance("_Block", BlockObject(isAutocommit: false)) },
        .function("commit", "self") { _, _ in .none },
        .function("rollback", "self") { _, _ in .none },
        .function("close", "self") { _, _ in .none },
        .function("connect", "self, **kw") { _, arguments in arguments["self"] },
        .function("execution_options", "self, **kw") { script, arguments in
            guard arguments.keywords["isolation_level"]?.asString?.uppercased() == "AUTOCOMMIT" else { return arguments["self"] }
            let connection = ConnectionObject(.connection)
            connection.isAutocommit = true
            return script.instance("Connection", connection)
        },
        .function("get_execution_options", "self") { _, _ in .dictionary(PythonDictionary()) },
        .function("run_sync", "self, fn, *args, **kw") { script, arguments in
            try script.interpreter.call(
                arguments["fn"],
                CallArguments([arguments["self"]] + arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }))
        },
        .function("__enter__", "self") { _, arguments in arguments["self"] },
        .function("__exit__", "self, type_, value, traceback") { _, _ in .bool(false) },
        .function("__aenter__", "self") { _, arguments in arguments["self"] },
        .function("__aexit__", "self, type_, value, traceback") { _, _ in .bool(false) },
        .function("_run_ddl_visitor", "self, visitorcallable, element, **kw") { script, _ in
            script.unmodelled("Connection._run_ddl_visitor")
        },
    ]
}

extension ScriptEvaluation {
    /// `op.get_bind()`.
    func connection() -> PythonValue { instance("Connection", ConnectionObject(.connection)) }

    /// `connection.execute(statement, parameters)`.
    func run(_ value: PythonValue, parameters: PythonValue) throws -> PythonValue {
        guard let operation = try operation(executing: value, parameters: parameterSets(parameters)) else {
            return result(nil, of: "execute()")
        }
        guard case .execute(let statement) = operation else {
            try perform(operation)
            return result(nil, of: "execute()")
        }
        return try run(statement)
    }

    func run(_ statement: ExecuteSQL) throws -> PythonValue {
        do {
            return result(try host.query(statement, source: source), of: "execute()")
        } catch let failure as ScriptFailure {
            throw exception(failure.exception, failure.message, at: interpreter.location(in: state.uri))
        }
    }
}
