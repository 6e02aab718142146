import OrderedCollections
import PythonSubset
import Schema

/// Methods of functions: windows, filters, table-valued forms.
enum FunctionMembers {
    static let all: [ScriptMember] = [
        .function("over", "self, partition_by=None, order_by=None, rows=None, range_=None, groups=None") { script, arguments in
            var window = WindowExpression(
                try script.expression(arguments["self"]), partitionBy: try expressions(arguments["partition_by"], script),
                orderBy: try expressions(arguments["order_by"], script))
            let frames: [(String, WindowExpression.Unit)] = [("rows", .rows), ("range_", .range), ("groups", .groups)]
            for (name, unit) in frames {
                guard let bounds = arguments[name].asSequence, bounds.count == 2 else { continue }
                window.frame = WindowExpression.Frame(unit, start: bounds[0].asInt, end: bounds[1].asInt)
            }
            let type = script.expressionType(arguments["self"])
            return script.element(.over(window), type: type)
        },
        .function("filter", "self, *criterion") { script, arguments in
            guard let condition = try script.clause(script.conjunction(arguments.rest)) else { return arguments["self"] }
            return script.element(
                .filter(try script.expression(arguments["self"]), condition), type: script.expressionType(arguments["self"]), of: "Function"
            )
        },
        .function("within_group", "self, *order_by") { script, arguments in
            script.element(
                .withinGroup(try script.expression(arguments["self"]), orderBy: try arguments.rest.map { try script.expression($0) }),
                type: script.expressionType(arguments["self"]), of: "Function")
        },
        .function("table_valued", "self, *expr, **kw") { script, arguments in try tableValued(arguments, script) },
        .function("column_valued", "self, name=None, joins_implicitly=False") { script, arguments in
            let name = try script.identifier(arguments["name"]) ?? arguments["self"].payload(ExpressionObject.self)?.name
            let function = FromClause.TableFunction(try script.expression(arguments["self"]))
            let alias = FromClause.alias(FromClause.Alias(name: name, identity: script.state.nextIdentity(), element: .function(function)))
            return script.element(
                .table(alias), type: script.expressionType(arguments["self"]), name: name)
        },
        .function("alias", "self, name=None, **kw") { script, arguments in
            // The one column of the alias has a name that SQLAlchemy makes up of the function's.
            let function = arguments["self"].payload(ExpressionObject.self)?.name?.text ?? "anon"
            let alias = FromClause.Alias(
                name: try script.identifier(arguments["name"]), identity: script.state.nextIdentity(),
                element: .function(FromClause.TableFunction(try script.expression(arguments["self"]))))
            return FromObject.make(.alias(alias), columns: [ColumnReference(Identifier(function + "_1"))], of: "TableValuedAlias", script)
        },
        .function("select", "self") { script, arguments in try SelectConstructor.select([arguments["self"]], script) },
        .function("as_comparison", "self, left_index, right_index") { _, arguments in arguments["self"] },
        .attribute("clauses") { script, value in
            guard case .function(let call)? = try script.clause(value) else { return .list([]) }
            return .list(call.arguments.map { script.element($0) })
        },
    ]

    private static func expressions(_ value: PythonValue, _ script: ScriptEvaluation) throws -> [SQLExpression] {
        if value.isNone { return [] }
        if let elements = value.asSequence { return try elements.map { try columnOrText($0, script) } }
        return [try columnOrText(value, script)]
    }

    private static func columnOrText(_ value: PythonValue, _ script: ScriptEvaluation) throws -> SQLExpression {
        if let text = value.asString { return .column(ColumnReference(Identifier(text))) }
        return try script.expression(value)
    }

    private static func tableValued(_ arguments: Arguments, _ script: ScriptEvaluation) throws -> PythonValue {
        let keywords = arguments.keywords
        let name = try script.identifier(keywords["name"] ?? arguments.given("name") ?? .none)
        var references: [ColumnReference] = []
        for value in arguments.rest {
            if let text = value.asString {
                references.append(ColumnReference(Identifier(text)))
            } else if case .column(let reference)? = try script.clause(value) {
                references.append(reference)
            }
        }
        let ordinality = try script.identifier(keywords["with_ordinality"] ?? .none)
        if let ordinality { references.append(ColumnReference(ordinality, type: .integer)) }
        let function = FromClause.TableFunction(
            try script.expression(arguments["self"]), columns: references, withOrdinality: ordinality != nil)
        let alias = FromClause.Alias(name: name, identity: script.state.nextIdentity(), element: .function(function))
        return FromObject.make(.alias(alias), columns: references, of: "TableValuedAlias", script)
    }
}
