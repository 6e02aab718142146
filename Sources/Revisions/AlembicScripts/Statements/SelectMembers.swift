import OrderedCollections
import PythonSubset
import Schema

/// Methods of `Select`.
enum SelectMembers {
    static let all: [ScriptMember] = [
        change("where", "self, *whereclause") { select, arguments, script in
            for condition in arguments.rest { select.conditions += try conditions(condition, script) }
        },
        change("filter", "self, *criteria") { select, arguments, script in
            for condition in arguments.rest { select.conditions += try conditions(condition, script) }
        },
        .function("filter_by", "self, **kwargs") { script, arguments in
            try script.changing(arguments["self"]) { object in
                for (name, value) in arguments.keywords {
                    guard let column = object.columns.first(where: { $0.key == name })?.value else {
                        throw script.exception("InvalidRequestError", "Entity namespace has no property \"\(name)\"")
                    }
                    if let condition = try script.clause(script.comparison(.equal, column, value)) {
                        object.select?.conditions.append(condition)
                    }
                }
            }
        },
        change("select_from", "self, *froms") { select, arguments, script in
            for from in arguments.rest { select.from.append(try script.fromObject(from).clause) }
        },
        change("join", "self, target, onclause=None, isouter=False, full=False") { select, arguments, script in
            let kind = try script.joinKind(isOuter: arguments["isouter"], isFull: arguments["full"])
            try script.join(&select, arguments["target"], on: arguments["onclause"], kind: kind)
        },
        change("outerjoin", "self, target, onclause=None, full=False") { select, arguments, script in
            try script.join(
                &select, arguments["target"], on: arguments["onclause"],
                kind: script.joinKind(isOuter: .bool(true), isFull: arguments["full"]))
        },
        change("join_from", "self, from_, target, onclause=None, isouter=False, full=False") { select, arguments, script in
            let kind = try script.joinKind(isOuter: arguments["isouter"], isFull: arguments["full"])
            let join = try script.join(arguments["from_"], arguments["target"], on: arguments["onclause"], kind: kind)
            select.from.append(try script.fromObject(join).clause)
        },
        change("having", "self, *having") { select, arguments, script in
            for condition in arguments.rest { select.having += try conditions(condition, script) }
        },
        change("distinct", "self, *expr") { select, arguments, script in
            select.distinct = arguments.rest.isEmpty ? .rows : .on(try arguments.rest.map { try script.expression($0) })
        },
        change("correlate", "self, *fromclauses") { select, arguments, script in
            select.correlate = try arguments.rest.filter { !$0.isNone }.map { try script.fromObject($0).clause }
        },
        change("correlate_except", "self, *fromclauses") { _, _, _ in },
        change("prefix_with", "self, *prefixes, dialect='*'") { select, arguments, script in
            select.prefixes += try arguments.rest.map { try script.string($0) }
        },
        change("suffix_with", "self, *suffixes, dialect='*'") { select, arguments, script in
            select.suffixes += try arguments.rest.map { try script.string($0) }
        },
        change(
            "with_for_update", "self, nowait=False, read=False, of=None, skip_locked=False, key_share=False"
        ) { select, arguments, script in
            select.locking = RowLocking(
                isShared: try script.truth(arguments["read"]), isKeyShare: try script.truth(arguments["key_share"]),
                isNoWait: try script.truth(arguments["nowait"]), skipsLocked: try script.truth(arguments["skip_locked"]),
                of: try arguments["of"].isNone
                    ? [] : (arguments["of"].asSequence ?? [arguments["of"]]).map { try script.fromObject($0).clause })
        },
        .function("with_only_columns", "self, *entities, maintain_column_froms=False") { script, arguments in
            if arguments.rest.count == 1, case .list = arguments.rest[0] {
                throw script.argumentError(
                    "Column expression, FROM clause, or other columns clause element expected, got \(try script.representation(arguments.rest[0])). Did you mean to say select(...)?"
                )
            }
            return try script.changing(arguments["self"]) { object in
                object.columns = []
                object.entities = []
                object.select?.columns = []
                try script.addColumns(arguments.rest, to: object)
            }
        },
        .function("add_columns", "self, *entities") { script, arguments in
            try script.changing(arguments["self"]) { try script.addColumns(arguments.rest, to: $0) }
        },
        .function("column", "self, column") { script, arguments in
            try script.changing(arguments["self"]) { try script.addColumns([arguments["column"]], to: $0) }
        },
        .function("with_hint", "self, *args, **kw") { _, arguments in arguments["self"] },
        .function("with_statement_hint", "self, *args, **kw") { _, arguments in arguments["self"] },
        .function("options", "self, *options") { _, arguments in arguments["self"] },
        change("add_cte", "self, *ctes, nest_here=False") { select, arguments, script in
            for value in arguments.rest {
                if case .cte(let expression)? = value.payload(FromObject.self)?.clause { select.expressions.append(expression) }
            }
        },
    ]

    /// What SELECT and UNION have in common.
    static let clauses: [ScriptMember] = [
        .function("order_by", "self, *clauses") { script, arguments in
            let clauses = try arguments.rest.filter { !$0.isNone && $0.asBool != false }.map { try script.ordering($0) }
            let resets = arguments.rest.count == 1 && clauses.isEmpty
            return try script.changing(arguments["self"]) { object in
                if case .compound(var compound) = object.query {
                    compound.orderBy = resets ? [] : compound.orderBy + clauses
                    object.query = .compound(compound)
                } else if var select = object.select {
                    select.orderBy = resets ? [] : select.orderBy + clauses
                    object.select = select
                }
            }
        },
        .function("group_by", "self, *clauses") { script, arguments in
            let clauses = try arguments.rest.filter { !$0.isNone }.map { try script.ordering($0) }
            return try script.changing(arguments["self"]) { $0.select?.groupBy += clauses }
        },
        .function("limit", "self, limit") { script, arguments in
            let value: SQLExpression? = arguments["limit"].isNone ? nil : try script.expression(arguments["limit"], type: .integer)
            return try script.changing(arguments["self"]) { object in
                object.limit = value
                object.fetch = nil
            }
        },
        .function("offset", "self, offset") { script, arguments in
            let value: SQLExpression? = arguments["offset"].isNone ? nil : try script.expression(arguments["offset"], type: .integer)
            return try script.changing(arguments["self"]) { $0.offset = value }
        },
        .function("fetch", "self, count, with_ties=False, percent=False, **dialect_kw") { script, arguments in
            guard !arguments["count"].isNone else { return try script.changing(arguments["self"]) { $0.fetch = nil } }
            let clause = FetchClause(
                try script.expression(arguments["count"], type: .integer), withTies: try script.truth(arguments["with_ties"]),
                isPercent: try script.truth(arguments["percent"]))
            return try script.changing(arguments["self"]) { object in
                object.fetch = clause
                object.limit = nil
            }
        },
        .function("slice", "self, start, stop") { script, arguments in
            let (start, stop) = (arguments["start"].asInt ?? 0, arguments["stop"].asInt ?? 0)
            return try script.changing(arguments["self"]) { object in
                object.select?.offset = .bind(BindParameter(value: .integer(start), type: .integer))
                object.select?.limit = .bind(BindParameter(value: .integer(stop - start), type: .integer))
            }
        },
    ]

    private static func change(
        _ name: String, _ signature: NativeSignature,
        _ body: @escaping @Sendable (inout Select, Arguments, ScriptEvaluation) throws -> Void
    ) -> ScriptMember {
        .function(name, signature) { script, arguments in
            try script.changing(arguments["self"]) { object in
                guard var select = object.select else { return }
                try body(&select, arguments, script)
                object.select = select
            }
        }
    }

    private static func conditions(_ value: PythonValue, _ script: ScriptEvaluation) throws -> [SQLExpression] {
        let condition = try script.conditionClause(value)
        if case .and(let parts) = condition { return parts }
        return [condition]
    }
}

extension ScriptEvaluation {
    /// An element of ORDER BY or GROUP BY; a string names a column or label.
    func ordering(_ value: PythonValue) throws -> SQLExpression {
        if let text = value.asString { return .column(.label(text)) }
        return try expression(value)
    }

    /// A string that names a column or label of the query that it will stand in.
    func labelReference(_ text: String) -> PythonValue {
        element(.column(.label(text)), name: Identifier(text), of: "ColumnClause")
    }
}

extension ColumnReference {
    fileprivate static func label(_ text: String) -> ColumnReference {
        var reference = ColumnReference(Identifier(text))
        reference.isLabelReference = true
        return reference
    }
}
