import PythonSubset
import Schema

extension SelectMembers {
    /// Methods of everything that can be selected from.
    static let shared: [ScriptMember] = [
        .function("subquery", "self, name=None") { script, arguments in
            try script.subquery(arguments["self"], name: arguments["name"], isLateral: false)
        },
        .function("alias", "self, name=None, flat=False") { script, arguments in
            try script.subquery(arguments["self"], name: arguments["name"], isLateral: false)
        },
        .function("lateral", "self, name=None") { script, arguments in
            try script.subquery(arguments["self"], name: arguments["name"], isLateral: true)
        },
        .function("scalar_subquery", "self") { script, arguments in try script.scalarSubquery(arguments["self"]) },
        .function("as_scalar", "self") { script, arguments in try script.scalarSubquery(arguments["self"]) },
        .function("label", "self, name") { script, arguments in
            let name = try script.requiredIdentifier(arguments["name"])
            return script.element(
                .label(.scalarSubquery(try script.query(arguments["self"])), name), type: script.expressionType(arguments["self"]),
                name: name,
                of: "Label")
        },
        .function("exists", "self") { script, arguments in
            script.element(.exists(try script.query(arguments["self"])), type: .boolean, of: "Exists")
        },
        .function("cte", "self, name=None, recursive=False, nesting=False") { script, arguments in try script.cte(arguments) },
        compound("union", .union), compound("union_all", .unionAll), compound("except_", .except), compound("intersect", .intersect),
        compound("except_all", .exceptAll), compound("intersect_all", .intersectAll),
        .attribute("selected_columns") { script, value in columns(value, script) },
        .attribute("c") { script, value in columns(value, script) },
        .attribute("columns") { script, value in columns(value, script) },
        .attribute("exported_columns") { script, value in columns(value, script) },
    ]

    private static func compound(_ name: String, _ keyword: CompoundSelect.Keyword) -> ScriptMember {
        .function(name, "self, *other") { script, arguments in try script.compound(keyword, [arguments["self"]] + arguments.rest) }
    }

    private static func columns(_ value: PythonValue, _ script: ScriptEvaluation) -> PythonValue {
        let object = FromObject(.table(QualifiedName("")))
        object.columns = value.payload(QueryObject.self)?.columns ?? []
        return script.instance("ColumnCollection", object)
    }
}

extension ScriptEvaluation {
    func scalarSubquery(_ value: PythonValue) throws -> PythonValue {
        element(.scalarSubquery(try query(value)), type: expressionType(value), of: "ScalarSelect")
    }

    func subquery(_ value: PythonValue, name: PythonValue, isLateral: Bool) throws -> PythonValue {
        let alias = FromClause.Alias(
            name: try identifier(name), identity: state.nextIdentity(), element: .subquery(try query(value)), isLateral: isLateral)
        return exporting(.alias(alias), columnsOf: value, as: "Subquery")
    }

    /// `cte.union_all(...)`: the same expression with more rows, as a recursive one is made.
    func cte(_ value: PythonValue, _ keyword: CompoundSelect.Keyword, _ others: [PythonValue]) throws -> PythonValue {
        guard case .cte(var expression)? = value.payload(FromObject.self)?.clause else { return value }
        expression.query = .compound(CompoundSelect(keyword, [expression.query] + (try others.map { try query($0) })))
        return exporting(.cte(expression), columnsOf: value, as: "CTE")
    }

    func cte(_ arguments: Arguments) throws -> PythonValue {
        let expression = CommonTableExpression(
            name: try identifier(arguments["name"]), identity: state.nextIdentity(), query: try query(arguments["self"]),
            isRecursive: try truth(arguments["recursive"]))
        return exporting(.cte(expression), columnsOf: arguments["self"], as: "CTE")
    }

    /// A FROM element with the columns of another one.
    private func exporting(_ clause: FromClause, columnsOf value: PythonValue, as key: String) -> PythonValue {
        let columns = value.payload(QueryObject.self)?.columns ?? value.payload(FromObject.self)?.columns ?? []
        let references = columns.map { key, column in
            ColumnReference(column.payload(ExpressionObject.self)?.name ?? Identifier(key), type: expressionType(column))
        }
        return FromObject.make(clause, columns: references, of: key, self)
    }

    /// `table.tablesample(...)`: a number is the share that the method `system` takes.
    func tableSample(_ arguments: Arguments) throws -> PythonValue {
        let sampled = try alias(arguments["self"], name: arguments["name"], isLateral: false)
        guard case .alias(var alias)? = sampled.payload(FromObject.self)?.clause else { return sampled }
        let sampling = try expression(arguments["sampling"], type: .integer)
        let method: SQLExpression = if case .function = sampling { sampling } else { .function(FunctionCall("system", [sampling])) }
        alias.sample = FromClause.Sample(method, seed: arguments["seed"].isNone ? nil : try expression(arguments["seed"]))
        return exporting(.alias(alias), columnsOf: sampled, as: "Alias")
    }

    /// `table.alias()`.
    func alias(_ value: PythonValue, name: PythonValue, isLateral: Bool) throws -> PythonValue {
        let object = try fromObject(value)
        let identity = state.nextIdentity()
        if case .alias(var alias) = object.clause {
            alias.stem = alias.name?.text ?? alias.stem
            alias.name = try identifier(name)
            alias.isLateral = isLateral || alias.isLateral
            return exporting(.alias(alias), columnsOf: value, as: "Alias")
        }
        let alias = FromClause.Alias(
            name: try identifier(name), identity: identity, element: .from(object.clause), isLateral: isLateral,
            stem: object.clause.tableName)
        return exporting(.alias(alias), columnsOf: value, as: "Alias")
    }
}
