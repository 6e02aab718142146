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
            try script.runDriverSQL(arguments["statement"], arguments["parameters"])
        },
        .function("begin", "self") { script, _ in script.instance("_Block", BlockObject(isAutocommit: false)) },
        .function("begin_nested", "self") { script, _ in try script.beginNested(nil) },
        .function("in_transaction", "self") { _, _ in .bool(true) },
        .function("in_nested_transaction", "self") { _, _ in .bool(false) },
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

    /// `connection.execute(statement, parameters)`; a session gets mapped classes as objects.
    func run(_ value: PythonValue, parameters: PythonValue, session: SessionObject? = nil) throws -> PythonValue {
        let sets = try parameterSets(parameters, of: value)
        guard let operation = try operation(executing: value, parameters: sets) else { return result(nil) }
        guard case .execute(let statement) = operation else {
            try perform(operation)
            return result(host.isOffline ? nil : ScriptRows())
        }
        guard let query = value.payload(QueryObject.self) else { return result(try rows(of: statement)) }
        if query.insert != nil { return try runInsert(statement, query, sets.first ?? [], count: sets.count, session) }
        return result(try rows(of: statement), shape(of: query, session))
    }

    private func shape(_ columns: [PythonValue], _ query: QueryObject, _ session: SessionObject?) -> ResultShape {
        let isOfClasses = session != nil && query.entities.contains { $0.type != nil }
        return ResultShape(columns: columns, entities: isOfClasses ? query.entities : [], session: session)
    }

    private func shape(of query: QueryObject, _ session: SessionObject?) -> ResultShape {
        shape(query.update == nil && query.delete == nil ? query.columns.map(\.value) : query.returning, query, session)
    }

    /// An INSERT: the key of the one row that it makes is asked for, as SQLAlchemy does.
    private func runInsert(
        _ statement: ExecuteSQL, _ query: QueryObject, _ parameters: [ExecuteSQL.Parameter], count: Int, _ session: SessionObject?
    ) throws -> PythonValue {
        let insert = host.isOffline || count > 1 || !query.returning.isEmpty ? nil : try InsertedRow(query, parameters, self)
        guard let insert else {
            let result = result(try rows(of: statement), shape(query.returning, query, session))
            result.payload(ResultObject.self)?.rows.insertedKey = []
            return result
        }
        let answer = try rows(of: insert.statement(statement, self))
        let result = result(answer.map { ScriptRows(affected: $0.affected) })
        result.payload(ResultObject.self)?.rows.insertedKey = try insert.key(answer, self)
        return result
    }

    func rows(of statement: ExecuteSQL) throws -> ScriptRows? {
        do {
            return try host.query(statement, source: source)
        } catch let failure as ScriptFailure {
            throw exception(failure.exception, failure.message, at: interpreter.location(in: state.uri))
        }
    }

    func lastRowID() throws -> PythonValue {
        let answer = try rows(of: ExecuteSQL(.driverSQL("SELECT last_insert_rowid()")))
        return answer?.rows.first?.first.map { value(of: $0) } ?? .none
    }
}

extension ScriptEvaluation {
    /// `exec_driver_sql`: text with the driver's own placeholders.
    fileprivate func runDriverSQL(_ statement: PythonValue, _ parameters: PythonValue) throws -> PythonValue {
        let sql = try sqlText(statement)
        let sets = try driverParameters(parameters)
        guard !sets.isEmpty else { return result(try rows(of: ExecuteSQL(.driverSQL(sql)))) }
        var answer: ScriptRows?
        for set in sets { answer = try rows(of: ExecuteSQL(.text(DriverParameters(sql, host.dialect).clause(set)))) }
        return result(answer)
    }

    /// Parameters by position (`1`, `2`) or by name.
    private func driverParameters(_ value: PythonValue) throws -> [[String: SQLLiteral]] {
        if value.isNone { return [] }
        if let dictionary = value.asDictionary {
            return [try Dictionary(dictionary.namedEntries.map { ($0.name, try literal($0.value)) }) { first, _ in first }]
        }
        guard let items = value.asSequence else { throw argumentError("mapping or list expected for parameters") }
        if case .list = value, items.contains(where: { $0.asSequence != nil || $0.asDictionary != nil }) {
            return try items.flatMap { try driverParameters($0) }
        }
        return [try Dictionary(items.enumerated().map { (String($0.offset + 1), try literal($0.element)) }) { first, _ in first }]
    }
}
