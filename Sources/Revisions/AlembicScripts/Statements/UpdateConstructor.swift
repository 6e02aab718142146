import OrderedCollections
import PythonSubset
import Schema

/// `update()`.
enum UpdateConstructor {
    static let constructor = ScriptMember.function("update", "table") { script, arguments in try update(arguments["table"], script) }

    static func update(_ table: PythonValue, _ script: ScriptEvaluation) throws -> PythonValue {
        var target = try script.tableClause(table)
        target.clause.defaults = script.updateDefaults(target.object)
        let object = QueryObject(.update(Update(target.clause, alias: target.alias, set: [])))
        object.columns = target.object.columns
        return script.instance("Update", object)
    }

    static let members: [ScriptMember] = [
        .function("values", "self, *args, **kwargs") { script, arguments in
            try script.changing(arguments["self"]) { object in
                var assignments = object.update?.assignments ?? []
                let given = arguments.rest + [.dictionary(PythonDictionary(arguments.keywords.map { ($0.key, $0.value) }))]
                for assignment in try given.flatMap({ try script.assignments($0, columns: object.columns) }) {
                    assignments.removeAll { $0.column == assignment.column }
                    assignments.append(assignment)
                }
                object.update?.assignments = assignments
            }
        },
        .function("ordered_values", "self, *args") { script, arguments in
            try script.changing(arguments["self"]) { object in
                object.update?.assignments = try script.assignments(.list(arguments.rest), columns: object.columns)
                object.update?.keepsOrder = true
            }
        },
        .function("where", "self, *whereclause") { script, arguments in
            let conditions = try arguments.rest.map { try script.conditionClause($0) }
            return try script.changing(arguments["self"]) { $0.update?.conditions += conditions }
        },
        .function("filter", "self, *whereclause") { script, arguments in
            let conditions = try arguments.rest.map { try script.conditionClause($0) }
            return try script.changing(arguments["self"]) { $0.update?.conditions += conditions }
        },
        .function("inline", "self") { _, arguments in arguments["self"] },
    ]
}

/// `delete()`.
enum DeleteConstructor {
    static let constructor = ScriptMember.function("delete", "table") { script, arguments in try delete(arguments["table"], script) }

    static func delete(_ table: PythonValue, _ script: ScriptEvaluation) throws -> PythonValue {
        let target = try script.tableClause(table)
        let object = QueryObject(.delete(Delete(from: target.clause, alias: target.alias)))
        object.columns = target.object.columns
        return script.instance("Delete", object)
    }

    static let members: [ScriptMember] = [
        .function("where", "self, *whereclause") { script, arguments in
            let conditions = try arguments.rest.map { try script.conditionClause($0) }
            return try script.changing(arguments["self"]) { $0.delete?.conditions += conditions }
        },
        .function("filter", "self, *whereclause") { script, arguments in
            let conditions = try arguments.rest.map { try script.conditionClause($0) }
            return try script.changing(arguments["self"]) { $0.delete?.conditions += conditions }
        },
    ]
}

/// What INSERT, UPDATE and DELETE have in common.
enum DMLMembers {
    static let all: [ScriptMember] = [
        .function("returning", "self, *cols, sort_by_parameter_order=False") { script, arguments in
            let columns = arguments.rest.flatMap { value in
                value.payload(FromObject.self)?.columns.map(\.value) ?? script.mapping(of: value)?.columnValues ?? [value]
            }
            let entities = arguments.rest.map { value in
                ResultShape.Entity(value, width: script.mapping(of: value)?.columnValues.count ?? 1)
            }
            let expressions = try columns.map { try script.expression($0) }
            return try script.changing(arguments["self"]) { object in
                object.returning += columns
                object.entities += entities
                object.insert?.returning += expressions
                object.update?.returning += expressions
                object.delete?.returning += expressions
            }
        },
        .function("cte", "self, name=None, recursive=False, nesting=False") { script, arguments in try script.cte(arguments) },
        .function("with_hint", "self, *args, **kw") { _, arguments in arguments["self"] },
        .function("options", "self, *options") { _, arguments in arguments["self"] },
        .function("add_cte", "self, *ctes, nest_here=False") { script, arguments in
            let expressions = arguments.rest.compactMap { value -> CommonTableExpression? in
                if case .cte(let expression)? = value.payload(FromObject.self)?.clause { expression } else { nil }
            }
            return try script.changing(arguments["self"]) { object in
                object.insert?.expressions += expressions
                object.update?.expressions += expressions
                object.delete?.expressions += expressions
            }
        },
        .attribute("table") { script, value in
            let object = value.payload(QueryObject.self)
            let name = object?.insert?.table.name ?? object?.update?.table.name ?? object?.delete?.table.name
            return name.flatMap { name in script.state.tables.first { $0.name == name } }.flatMap { script.state.value(of: $0) }
                ?? PythonValue.none
        },
    ]
}

/// `exists().where(...)`.
enum ExistsMembers {
    static let all: [ScriptMember] = [
        change("where", "self, *clauses") { select, arguments, script in
            select.conditions += try arguments.rest.map { try script.conditionClause($0) }
        },
        change("select_from", "self, *froms") { select, arguments, script in
            select.from += try arguments.rest.map { try script.fromObject($0).clause }
        },
        change("correlate", "self, *fromclauses") { select, arguments, script in
            select.correlate = try arguments.rest.filter { !$0.isNone }.map { try script.fromObject($0).clause }
        },
        .function("select", "self") { script, arguments in try SelectConstructor.select([arguments["self"]], script) },
    ]

    private static func change(
        _ name: String, _ signature: NativeSignature,
        _ body: @escaping @Sendable (inout Select, Arguments, ScriptEvaluation) throws -> Void
    ) -> ScriptMember {
        .function(name, signature) { script, arguments in
            guard case .exists(.select(var select))? = try script.clause(arguments["self"]) else { return arguments["self"] }
            try body(&select, arguments, script)
            return script.element(.exists(.select(select)), type: .boolean, of: "Exists")
        }
    }
}
