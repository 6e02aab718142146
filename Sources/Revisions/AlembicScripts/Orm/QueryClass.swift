import OrderedCollections
import PythonSubset
import Schema

/// The native state of an ORM `Query`: the SELECT that it builds and the session that it reads with.
final class OrmQuery {
    /// A `Select`.
    let select: PythonValue
    let session: SessionObject
    /// What `filter_by` refers to: the first entity, or the last one joined.
    let subject: MappedClass?

    init(_ select: PythonValue, _ session: SessionObject, subject: MappedClass?) {
        self.select = select
        self.session = session
        self.subject = subject
    }
}

/// `Session.query()`.
enum QueryClass {
    static let definition = ScriptClass(
        "Query", module: "sqlalchemy.orm.query", bases: ["ClauseElement"], ScriptMembers(building + reading + writing))

    private static let building: [ScriptMember] =
        [
            "where", "filter", "order_by", "group_by", "having", "limit", "offset", "distinct", "select_from", "with_for_update",
            "add_columns", "union", "union_all", "correlate", "slice",
        ].map(delegate) + [
            delegate("with_entities", to: "with_only_columns"), delegate("add_column", to: "add_columns"),
            .function("filter_by", "self, **kwargs") { script, arguments in
                try change(arguments, script) { query in
                    var select = query.select
                    for (name, value) in arguments.keywords {
                        guard let attribute = query.subject?.attribute(name) else {
                            throw script.exception(
                                "InvalidRequestError",
                                "Entity namespace for \"\(query.subject?.table.name.description ?? "")\" has no property \"\(name)\"")
                        }
                        let condition = try script.comparison(.equal, attribute.value, value)
                        select = try script.interpreter.callMethod("where", of: select, CallArguments([condition]))
                    }
                    return (select, query.subject)
                }
            },
            join("join", isOuter: false), join("outerjoin", isOuter: true),
            same("options", "self, *args"), same("enable_eagerloads", "self, value"), same("execution_options", "self, **kw"),
            same("yield_per", "self, count"), same("populate_existing", "self"), same("autoflush", "self, setting"),
            same("enable_assertions", "self, value"), same("params", "self, *args, **kw"),
            .function("subquery", "self, name=None") { script, arguments in
                try script.interpreter.callMethod("subquery", of: select(arguments), CallArguments([arguments["name"]]))
            },
            .function("cte", "self, name=None, recursive=False, nesting=False") { script, arguments in
                try script.interpreter.callMethod("cte", of: select(arguments), CallArguments([arguments["name"], arguments["recursive"]]))
            },
            .function("scalar_subquery", "self") { script, arguments in
                try script.interpreter.callMethod("scalar_subquery", of: select(arguments))
            },
            .function("as_scalar", "self") { script, arguments in
                try script.interpreter.callMethod("scalar_subquery", of: select(arguments))
            },
            .function("label", "self, name") { script, arguments in
                try script.interpreter.callMethod("label", of: select(arguments), CallArguments([arguments["name"]]))
            },
            .function("exists", "self") { script, arguments in try script.interpreter.callMethod("exists", of: select(arguments)) },
            .function("__clause_element__", "self") { _, arguments in select(arguments) },
            .attribute("statement") { _, value in value.payload(OrmQuery.self)?.select ?? .none },
            .attribute("session") { script, value in
                value.payload(OrmQuery.self).map { script.instance("Session", $0.session) } ?? .none
            },
            .function("__str__", "self") { script, arguments in .string(try script.statementText(select(arguments))) },
        ]

    private static let reading: [ScriptMember] = [
        .function("all", "self") { script, arguments in try script.interpreter.callMethod("all", of: rows(arguments, script)) },
        .function("__iter__", "self") { script, arguments in
            .iterator(ElementIterator(try script.elements(script.interpreter.callMethod("all", of: rows(arguments, script)))))
        },
        .function("first", "self") { script, arguments in
            let limited = try script.interpreter.callMethod("limit", of: arguments["self"], CallArguments([.int(1)]))
            return try script.interpreter.callMethod("first", of: rows(limited, script))
        },
        .function("one", "self") { script, arguments in try script.interpreter.callMethod("one", of: rows(arguments, script)) },
        .function("one_or_none", "self") { script, arguments in
            try script.interpreter.callMethod("one_or_none", of: rows(arguments, script))
        },
        .function("scalar", "self") { script, arguments in
            guard let query = arguments["self"].payload(OrmQuery.self) else { return .none }
            let result = try script.run(query.select, parameters: .none, in: query.session)
            return try script.interpreter.callMethod("scalar_one_or_none", of: result)
        },
        .function("count", "self") { script, arguments in
            guard let query = arguments["self"].payload(OrmQuery.self) else { return .none }
            let inner = try script.interpreter.callMethod("subquery", of: query.select)
            let object = QueryObject(
                .select(Select([.literalColumn("count(*)", type: .integer)], from: [try script.fromObject(inner).clause])))
            let result = try script.run(script.instance("Select", object), parameters: .none, in: query.session)
            return try script.interpreter.callMethod("scalar", of: result)
        },
        .function("get", "self, ident") { script, arguments in
            guard let query = arguments["self"].payload(OrmQuery.self), let subject = query.subject else { return .none }
            return try script.get(.class(subject.type), arguments["ident"], in: query.session)
        },
        .function("__getitem__", "self, item") { script, arguments in
            if case .slice(let slice) = arguments["item"], let start = slice.start.isNone ? 0 : slice.start.asInt, start >= 0 {
                var limited = try script.interpreter.callMethod("offset", of: arguments["self"], CallArguments([.int(start)]))
                if let stop = slice.stop.asInt {
                    limited = try script.interpreter.callMethod("limit", of: limited, CallArguments([.int(max(0, stop - start))]))
                }
                return try script.interpreter.callMethod("all", of: rows(limited, script))
            }
            let all = try script.interpreter.callMethod("all", of: rows(arguments, script))
            return try script.interpreter.element(of: all, at: arguments["item"])
        },
    ]

    private static let writing: [ScriptMember] = [
        .function("update", "self, values, synchronize_session='auto', update_args=None") { script, arguments in
            try script.bulkWrite(arguments["self"]) { table, conditions, mapping in
                let statement = try UpdateConstructor.update(table, script)
                let assignments = try script.assignments(arguments["values"], of: mapping)
                return try script.changing(statement) { query in
                    query.update?.assignments = assignments
                    query.update?.conditions = conditions
                }
            }
        },
        .function("delete", "self, synchronize_session='auto', delete_args=None") { script, arguments in
            try script.bulkWrite(arguments["self"]) { table, conditions, _ in
                try script.changing(DeleteConstructor.delete(table, script)) { $0.delete?.conditions = conditions }
            }
        },
    ]

    private static func select(_ arguments: Arguments) -> PythonValue { arguments["self"].payload(OrmQuery.self)?.select ?? .none }

    /// The rows of the query: objects where it is of one mapped class.
    private static func rows(_ arguments: Arguments, _ script: ScriptEvaluation) throws -> PythonValue {
        try rows(arguments["self"], script)
    }

    private static func rows(_ value: PythonValue, _ script: ScriptEvaluation) throws -> PythonValue {
        guard let query = value.payload(OrmQuery.self) else { return .none }
        let result = try script.run(query.select, parameters: .none, in: query.session)
        let entities = query.select.payload(QueryObject.self)?.entities ?? []
        return entities.count == 1 && entities[0].type != nil ? try script.interpreter.callMethod("scalars", of: result) : result
    }

    private static func delegate(_ name: String) -> ScriptMember { delegate(name, to: name) }

    /// A method that the query's SELECT has as well.
    private static func delegate(_ name: String, to method: String) -> ScriptMember {
        .function(name, "self, *args, **kw") { script, arguments in
            try change(arguments, script) { query in
                let given = arguments.rest.map { $0.payload(OrmQuery.self)?.select ?? $0 }
                let call = CallArguments(given, keywords: arguments.keywords.map { .init($0.key, $0.value) })
                let select = try script.interpreter.callMethod(method, of: query.select, call)
                return (select, query.subject ?? arguments.rest.first.flatMap { script.mapping(of: $0) })
            }
        }
    }

    private static func join(_ name: String, isOuter: Bool) -> ScriptMember {
        .function(name, "self, target, *props, isouter=False, full=False, onclause=None") { script, arguments in
            try change(arguments, script) { query in
                var target = arguments["target"].payload(OrmQuery.self)?.select ?? arguments["target"]
                var condition = arguments.rest.first ?? arguments["onclause"]
                for given in [target, condition] {
                    guard let object = given.payload(RelationshipObject.self), let owner = script.owner(of: object) ?? query.subject,
                        let relation = try script.relation(object, of: owner)
                    else { continue }
                    target = .class(relation.target.type)
                    condition = script.condition(.and(relation.pairs.map(\.equality)))
                }
                let outer = try isOuter || script.truth(arguments["isouter"])
                let call = CallArguments(
                    [target, condition], keywords: [.init("isouter", .bool(outer)), .init("full", arguments["full"])])
                return (try script.interpreter.callMethod("join", of: query.select, call), script.mapping(of: target) ?? query.subject)
            }
        }
    }

    private static func same(_ name: String, _ signature: NativeSignature) -> ScriptMember {
        .function(name, signature) { _, arguments in arguments["self"] }
    }

    private static func change(
        _ arguments: Arguments, _ script: ScriptEvaluation, _ body: (OrmQuery) throws -> (PythonValue, MappedClass?)
    ) throws -> PythonValue {
        guard let query = arguments["self"].payload(OrmQuery.self) else { return arguments["self"] }
        let (select, subject) = try body(query)
        return script.instance("Query", OrmQuery(select, query.session, subject: subject))
    }
}

extension Relation.KeyPair {
    fileprivate var equality: SQLExpression {
        .binary(BinaryExpression(.equal, .column(referred.reference), .column(referring.reference), type: .boolean))
    }
}

extension ScriptEvaluation {
    func query(_ entities: [PythonValue], _ session: SessionObject) throws -> PythonValue {
        let given = entities.flatMap { $0.asString == nil ? $0.asSequence ?? [$0] : [$0] }
        let select = try SelectConstructor.select(given, self)
        let subject = given.lazy.compactMap { self.mapping(of: $0) ?? self.mapping(ofColumn: $0) }.first
        return instance("Query", OrmQuery(select, session, subject: subject))
    }

    /// The mapped class that a column belongs to.
    private func mapping(ofColumn value: PythonValue) -> MappedClass? {
        guard let table = value.payload(ColumnObject.self)?.table else { return nil }
        return state.mappedClasses.lazy.compactMap { self.mapping(of: .class($0)) }.first { $0.table === table }
    }

    fileprivate func owner(of relationship: RelationshipObject) -> MappedClass? {
        state.mappedClasses.lazy.compactMap { self.mapping(of: .class($0)) }
            .first { $0.relationships.contains { $0.object === relationship } }
    }

    /// The assignments of `query.update({...})`: by attribute, by its name, or by column.
    fileprivate func assignments(_ values: PythonValue, of mapping: MappedClass) throws -> [Assignment] {
        guard let dictionary = values.asDictionary else {
            throw argumentError("a dictionary is expected, got \(try representation(values))")
        }
        return try dictionary.entries.map { key, value in
            let attribute = try key.value.asString.map { name in
                guard let found = mapping.attribute(name) else {
                    throw exception(
                        "InvalidRequestError", "Entity namespace for \"\(mapping.table.name)\" has no property \"\(name)\"")
                }
                return found.column
            }
            guard let column = attribute ?? key.value.payload(ColumnObject.self) else {
                throw argumentError("Invalid expression type: \(try representation(key.value))")
            }
            return Assignment(column.columnName, try expression(value, boundAs: column))
        }
    }

    /// UPDATE or DELETE of what a query selects; the number of rows.
    fileprivate func bulkWrite(
        _ value: PythonValue, _ make: (PythonValue, [SQLExpression], MappedClass) throws -> PythonValue
    ) throws -> PythonValue {
        guard let query = value.payload(OrmQuery.self), let subject = query.subject, let table = state.value(of: subject.table) else {
            throw exception("InvalidRequestError", "This operation requires only one Table or entity be specified as the target.")
        }
        let conditions = query.select.payload(QueryObject.self)?.select?.conditions ?? []
        let result = try run(make(table, conditions, subject), parameters: .none, in: query.session)
        return .int(result.payload(ResultObject.self)?.rows.answer?.affected ?? -1)
    }
}
