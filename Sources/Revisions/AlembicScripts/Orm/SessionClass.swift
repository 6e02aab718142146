import OrderedCollections
import PythonSubset
import Schema

/// `Session`, `sessionmaker` and their asynchronous forms.
enum SessionClasses {
    static let all: [ScriptClass] = [
        ScriptClass("Session", module: "sqlalchemy.orm.session", ScriptMembers(members + bulk + blocks)),
        ScriptClass("AsyncSession", module: "sqlalchemy.ext.asyncio.session", bases: ["Session"]),
        ScriptClass(
            "sessionmaker", module: "sqlalchemy.orm.session",
            [
                .function("__init__", "self, bind=None, *args, **kw") { _, _ in .none },
                .function("__call__", "self, **kw") { script, _ in script.instance("Session", nil) },
                .function("begin", "self") { script, _ in
                    script.instance("_SessionBlock", SessionBlock(script.instance("Session", nil), commits: true))
                },
                .function("configure", "self, **kw") { _, _ in .none },
            ]),
        ScriptClass(
            "_SessionBlock", module: "sqlalchemy.orm.session",
            [
                .function("__enter__", "self") { _, arguments in arguments["self"].payload(SessionBlock.self)?.session ?? .none },
                .function("__exit__", "self, type_, value, traceback") { script, arguments in
                    guard let block = arguments["self"].payload(SessionBlock.self), arguments["type_"].isNone else { return .bool(false) }
                    if block.commits { try script.commit(script.session(block.session)) }
                    return .bool(false)
                },
                .function("commit", "self") { script, arguments in
                    if let block = arguments["self"].payload(SessionBlock.self) { try script.commit(script.session(block.session)) }
                    return .none
                },
                .function("rollback", "self") { script, arguments in
                    if let block = arguments["self"].payload(SessionBlock.self) { try script.rollback(script.session(block.session)) }
                    return .none
                },
            ]),
    ]

    private static let members: [ScriptMember] = [
        .function("__init__", "self, bind=None, *args, **kw") { script, arguments in
            let session = try script.session(arguments["self"])
            session.isAutoflush = try arguments.keywords["autoflush"].map(script.truth) ?? true
            return .none
        },
        .function("execute", "self, statement, params=None, **kw") { script, arguments in try execute(arguments, script) },
        .function("scalar", "self, statement, params=None, **kw") { script, arguments in
            try script.interpreter.callMethod("scalar", of: execute(arguments, script))
        },
        .function("scalars", "self, statement, params=None, **kw") { script, arguments in
            try script.interpreter.callMethod("scalars", of: execute(arguments, script))
        },
        live("query", "self, *entities") { script, arguments in try script.query(arguments.rest, script.session(arguments["self"])) },
        live("get", "self, entity, ident, **kw") { script, arguments in
            try script.get(arguments["entity"], arguments["ident"], in: script.session(arguments["self"]))
        },
        live("get_one", "self, entity, ident, **kw") { script, arguments in
            let found = try script.get(arguments["entity"], arguments["ident"], in: script.session(arguments["self"]))
            guard !found.isNone else { throw script.exception("NoResultFound", "No row was found when one was required") }
            return found
        },
        live("add", "self, instance, _warn=True") { script, arguments in
            try script.add(arguments["instance"], to: script.session(arguments["self"]))
            return .none
        },
        live("add_all", "self, instances") { script, arguments in
            let session = try script.session(arguments["self"])
            for value in try script.elements(arguments["instances"]) { try script.add(value, to: session) }
            return .none
        },
        live("delete", "self, instance") { script, arguments in
            let session = try script.session(arguments["self"])
            let (instance, object) = try script.mappedObject(arguments["instance"])
            guard object.stored != nil else {
                throw script.exception("InvalidRequestError", "Instance '<\(instance.type.name)>' is not persisted")
            }
            session.deleted.append(instance)
            return .none
        },
        live("merge", "self, instance, **kw") { script, arguments in
            try script.merge(arguments["instance"], into: script.session(arguments["self"]))
        },
        live("refresh", "self, instance, *args, **kw") { script, arguments in
            let (instance, object) = try script.mappedObject(arguments["instance"])
            try script.flush(script.session(arguments["self"]))
            try script.refresh(instance, object)
            return .none
        },
        .function("expire", "self, instance, attribute_names=None") { script, arguments in
            try script.session(arguments["self"]).expire(script.mappedObject(arguments["instance"]).0)
            return .none
        },
        .function("expunge", "self, instance") { script, arguments in
            try script.session(arguments["self"]).forget(script.mappedObject(arguments["instance"]).0)
            return .none
        },
        .function("expire_all", "self") { script, arguments in
            try script.session(arguments["self"]).expireAll()
            return .none
        },
        .function("expunge_all", "self") { script, arguments in
            let session = try script.session(arguments["self"])
            for instance in session.pending + Array(session.identities.values) { session.forget(instance) }
            return .none
        },
        .function("flush", "self, objects=None") { script, arguments in
            try script.flush(script.session(arguments["self"]))
            return .none
        },
        .function("commit", "self") { script, arguments in
            try script.commit(script.session(arguments["self"]))
            return .none
        },
        .function("rollback", "self") { script, arguments in
            try script.rollback(script.session(arguments["self"]))
            return .none
        },
        .function("close", "self") { script, arguments in
            try script.session(arguments["self"]).clear()
            return .none
        },
        .function("connection", "self, **kw") { script, _ in script.connection() },
        .function("get_bind", "self, *args, **kw") { script, _ in script.connection() },
        .attribute("bind") { script, _ in script.connection() },
        .attribute("is_active") { _, _ in .bool(true) },
        .attribute("new") { script, value in .list(try script.session(value).pending.map { .instance($0) }) },
        .attribute("deleted") { script, value in .list(try script.session(value).deleted.map { .instance($0) }) },
        .function("__contains__", "self, instance") { script, arguments in
            let session = try script.session(arguments["self"])
            return .bool(arguments["instance"].payload(MappedObject.self)?.session === session)
        },
        .function("__iter__", "self") { script, arguments in
            let session = try script.session(arguments["self"])
            return .iterator(ElementIterator((session.pending + Array(session.identities.values)).map { .instance($0) }))
        },
    ]

    private static let bulk: [ScriptMember] = [
        live("bulk_save_objects", "self, objects, **kw") { script, arguments in
            let session = try script.session(arguments["self"])
            for value in try script.elements(arguments["objects"]) { try script.add(value, to: session) }
            try script.flush(session)
            return .none
        },
        live("bulk_insert_mappings", "self, mapper, mappings, **kw") { script, arguments in
            try script.bulkInsert(arguments["mapper"], script.elements(arguments["mappings"]))
            return .none
        },
        live("bulk_update_mappings", "self, mapper, mappings") { script, arguments in
            try script.bulkUpdate(arguments["mapper"], script.elements(arguments["mappings"]))
            try script.session(arguments["self"]).expireAll()
            return .none
        },
    ]

    private static let blocks: [ScriptMember] = [
        .attribute("no_autoflush") { script, value in script.instance("_SessionBlock", SessionBlock(value, commits: false)) },
        .function("begin", "self, **kw") { script, arguments in
            script.instance("_SessionBlock", SessionBlock(arguments["self"], commits: true))
        },
        .function("begin_nested", "self") { script, arguments in
            let session = try script.session(arguments["self"])
            try script.flush(session)
            return try script.beginNested(session)
        },
        .function("in_transaction", "self") { _, _ in .bool(true) },
        .function("__enter__", "self") { _, arguments in arguments["self"] },
        .function("__exit__", "self, type_, value, traceback") { script, arguments in
            try script.session(arguments["self"]).clear()
            return .bool(false)
        },
        .function("__aenter__", "self") { _, arguments in arguments["self"] },
        .function("__aexit__", "self, type_, value, traceback") { _, _ in .bool(false) },
    ]

    /// A method that an offline session can't carry out.
    private static func live(_ name: String, _ signature: NativeSignature, _ body: @escaping ScriptMember.Body) -> ScriptMember {
        .function(name, signature) { script, arguments in
            script.host.isOffline ? script.needsDatabase("Session.\(name)()") : try body(script, arguments)
        }
    }

    private static func execute(_ arguments: Arguments, _ script: ScriptEvaluation) throws -> PythonValue {
        try script.run(arguments["statement"], parameters: arguments["params"], in: script.session(arguments["self"]))
    }
}

/// The native state of a `with` block on a session.
struct SessionBlock {
    let session: PythonValue
    /// `begin()`: the block ends in a commit.
    let commits: Bool

    init(_ session: PythonValue, commits: Bool) {
        self.session = session
        self.commits = commits
    }
}

extension SessionObject {
    /// New objects are forgotten, the others read anew.
    func rollBack() {
        for instance in pending { forget(instance) }
        deleted = []
        expireAll()
    }

    /// `close()`: everything that is not written is forgotten.
    func clear() {
        for instance in pending + Array(identities.values) { (instance.payload as? MappedObject)?.session = nil }
        pending = []
        deleted = []
        identities = [:]
    }
}

extension ScriptEvaluation {
    /// `session.commit()`: the session joins the migration's transaction, which ends with the migration; objects are read anew.
    func commit(_ session: SessionObject) throws {
        try flush(session)
        session.expireAll()
    }

    /// `session.rollback()`: what was not flushed is forgotten.
    func rollback(_ session: SessionObject) throws {
        session.rollBack()
    }

    func merge(_ value: PythonValue, into session: SessionObject) throws -> PythonValue {
        let (instance, object) = try mappedObject(value)
        let identity = object.mapping.key.map { instance.attributes[$0.name] ?? .none }
        let found = identity.contains(where: \.isNone) ? .none : try get(.class(instance.type), .tuple(identity), in: session)
        guard case .instance(let known) = found else {
            try add(value, to: session)
            return value
        }
        for attribute in object.mapping.attributes {
            if let new = instance.attributes[attribute.name] { known.attributes[attribute.name] = new }
        }
        return found
    }

    func bulkInsert(_ entity: PythonValue, _ rows: [PythonValue]) throws {
        guard let mapping = mapping(of: entity), let table = state.value(of: mapping.table) else {
            throw argumentError("Expected mapped class or mapper, got: \(try representation(entity))")
        }
        for row in rows {
            guard let values = row.asDictionary else { throw argumentError("a dictionary is expected, got \(try representation(row))") }
            var assignments: [Assignment] = []
            for attribute in mapping.attributes {
                guard let value = try values[attribute.name] ?? clientDefault(of: attribute.column) else { continue }
                assignments.append(Assignment(attribute.column.columnName, try expression(value, boundAs: attribute.column)))
            }
            _ = try run(changing(InsertConstructor.insert(table, self)) { $0.insert?.source = .row(assignments) }, parameters: .none)
        }
    }

    func bulkUpdate(_ entity: PythonValue, _ rows: [PythonValue]) throws {
        guard let mapping = mapping(of: entity), let table = state.value(of: mapping.table) else {
            throw argumentError("Expected mapped class or mapper, got: \(try representation(entity))")
        }
        for row in rows {
            guard let values = row.asDictionary else { throw argumentError("a dictionary is expected, got \(try representation(row))") }
            let assignments = try mapping.attributes.compactMap { attribute in
                try attribute.column.definition.isPrimaryKey
                    ? nil
                    : values[attribute.name].map { Assignment(attribute.column.columnName, try expression($0, boundAs: attribute.column)) }
            }
            let conditions = try identityConditions(mapping, mapping.key.map { values[$0.name] ?? .none })
            guard !assignments.isEmpty else { continue }
            let statement = try changing(UpdateConstructor.update(table, self)) { query in
                query.update?.assignments = assignments
                query.update?.conditions = conditions
            }
            _ = try run(statement, parameters: .none)
        }
    }
}
