import PythonSubset
import Schema

/// `values(column(...), ...).data([...])`.
enum ValuesMembers {
    static let constructor = ScriptMember.function("values", "*columns, name=None, literal_binds=False") { script, arguments in
        let references = arguments.rest.compactMap { value -> ColumnReference? in
            guard let object = value.payload(ExpressionObject.self), let name = object.name else { return nil }
            return ColumnReference(name, type: object.type)
        }
        let clause = ValuesClause(columns: references, rows: [], name: try script.identifier(arguments["name"]))
        return FromObject.make(.values(clause), columns: references, of: "Values", script)
    }

    static let all: [ScriptMember] = [
        .function("data", "self, values") { script, arguments in
            guard case .values(var clause)? = arguments["self"].payload(FromObject.self)?.clause else { return arguments["self"] }
            for row in try script.elements(arguments["values"]) {
                let cells = try script.elements(row)
                clause.rows.append(
                    try cells.enumerated().map { index, cell in
                        let type = clause.columns.indices.contains(index) ? clause.columns[index].type : nil
                        return try script.expression(cell, boundAs: type.flatMap { $0.kind == .null ? nil : $0 })
                    })
            }
            return FromObject.make(.values(clause), columns: clause.columns, of: "Values", script)
        },
        .function("cte", "self, name=None, recursive=False, nesting=False") { script, arguments in
            guard case .values(let clause)? = arguments["self"].payload(FromObject.self)?.clause else { return arguments["self"] }
            let expression = CommonTableExpression(
                name: try script.identifier(arguments["name"]), identity: script.state.nextIdentity(), query: .values(clause))
            return FromObject.make(.cte(expression), columns: clause.columns, of: "CTE", script)
        },
    ]
}

/// Aliases of functions in FROM.
enum TableValued {
    static let members: [ScriptMember] = [
        .function("render_derived", "self, name=None, with_types=False") { script, arguments in
            guard case .alias(var alias)? = arguments["self"].payload(FromObject.self)?.clause, case .function(var function) = alias.element
            else {
                return arguments["self"]
            }
            function.rendersDerived = true
            function.rendersTypes = try script.truth(arguments["with_types"])
            alias.element = .function(function)
            alias.name = try script.identifier(arguments["name"])
            alias.identity = script.state.nextIdentity()
            return FromObject.make(.alias(alias), columns: function.columns, of: "TableValuedAlias", script)
        }
    ]
}
