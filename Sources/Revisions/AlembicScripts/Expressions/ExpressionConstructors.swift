import OrderedCollections
import PythonSubset
import Schema

/// The functions of `sqlalchemy` that make expressions.
enum ExpressionConstructors {
    static let all: [ScriptMember] = [
        TextClass.constructor, FunctionGenerator.generator, caseConstructor,
        .function("and_", "*clauses") { script, arguments in
            arguments.rest.isEmpty ? script.noCondition : try script.conjunction(arguments.rest)
        },
        .function("or_", "*clauses") { script, arguments in
            arguments.rest.isEmpty ? script.noCondition : try script.disjunction(arguments.rest)
        },
        .function("not_", "clause") { script, arguments in try script.negation(arguments["clause"]) },
        .function("null", "") { script, _ in script.element(.null, of: "Null") },
        .function("true", "") { script, _ in script.element(.true, type: .boolean, of: "True_") },
        .function("false", "") { script, _ in script.element(.false, type: .boolean, of: "False_") },
        .function("literal", "value, type_=None, literal_execute=False") { script, arguments in
            let declared = arguments["type_"].isNone ? nil : try script.sqlType(arguments["type_"])
            let type = declared ?? script.valueType(arguments["value"])
            let value = try script.plainValue(arguments["value"])
            return script.element(
                .bind(BindParameter(value: try script.literal(script.processed(value, by: type)), type: type)), type: type,
                of: "BindParameter")
        },
        .function("literal_column", "text, type_=None") { script, arguments in
            let type = arguments["type_"].isNone ? nil : try script.sqlType(arguments["type_"])
            let text = try script.sqlText(arguments["text"])
            return script.element(.literalColumn(text, type: type), type: type, name: Identifier(text), of: "ColumnClause")
        },
        .function(
            "bindparam",
            "key, value=..., type_=None, unique=False, required=False, quote=None, callable_=None, expanding=False, isoutparam=False, literal_execute=False"
        ) { script, arguments in try bindParameter(arguments, script) },
        .function("column", "text, type_=None, is_literal=False, _selectable=None") { script, arguments in
            let type = arguments["type_"].isNone ? nil : try script.sqlType(arguments["type_"])
            let name = try script.requiredIdentifier(arguments["text"])
            if try script.truth(arguments["is_literal"]) {
                return script.element(.literalColumn(name.text, type: type), type: type, name: name, of: "ColumnClause")
            }
            return script.element(.column(ColumnReference(name, type: type)), type: type ?? .null, name: name, of: "ColumnClause")
        },
        .function("cast", "expression, type_") { script, arguments in
            let type = try script.sqlType(arguments["type_"])
            return script.element(.cast(try script.expression(arguments["expression"], boundAs: type), type), type: type, of: "Cast")
        },
        .function("try_cast", "expression, type_") { script, arguments in
            let type = try script.sqlType(arguments["type_"])
            return script.element(.tryCast(try script.expression(arguments["expression"], boundAs: type), type), type: type, of: "Cast")
        },
        .function("type_coerce", "expression, type_") { script, arguments in
            let type = try script.sqlType(arguments["type_"])
            return script.element(.typeCoerce(try script.expression(arguments["expression"], type: type), type), type: type)
        },
        .function("extract", "field, expr") { script, arguments in
            script.element(
                .extract(field: try script.string(arguments["field"]), from: try script.expression(arguments["expr"])), type: .integer)
        },
        .function("between", "expr, lower_bound, upper_bound, symmetric=False") { script, arguments in
            try script.interpreter.callMethod(
                "between", of: arguments["expr"],
                CallArguments([arguments["lower_bound"], arguments["upper_bound"], arguments["symmetric"]]))
        },
        .function("collate", "expression, collation") { script, arguments in
            let name = try script.requiredIdentifier(arguments["collation"])
            return script.element(
                .collate(try script.expression(arguments["expression"]), name), type: script.expressionType(arguments["expression"]))
        },
        .function("tuple_", "*clauses, types=None") { script, arguments in
            script.element(.tuple(try arguments.rest.map { try script.expression($0) }))
        },
        .function("over", "element, partition_by=None, order_by=None, rows=None, range_=None, groups=None") { script, arguments in
            let names = ["partition_by", "order_by", "rows", "range_", "groups"]
            return try script.interpreter.callMethod(
                "over", of: arguments["element"], CallArguments([], keywords: names.map { .init($0, arguments[$0]) }))
        },
        .function("funcfilter", "func, *criterion") { script, arguments in
            try script.interpreter.callMethod("filter", of: arguments["func"], CallArguments(arguments.rest))
        },
        unary("desc", .descending), unary("asc", .ascending), unary("nulls_first", .nullsFirst), unary("nulls_last", .nullsLast),
        unary("nullsfirst", .nullsFirst), unary("nullslast", .nullsLast), unary("distinct", .distinct), unary("any_", .any),
        unary("all_", .all), unary("bitwise_not", .bitwiseNot),
    ]

    private static func unary(_ name: String, _ operator: UnaryExpression.Operator) -> ScriptMember {
        .function(name, "expr") { script, arguments in
            if let text = arguments["expr"].asString {
                return try script.unary(`operator`, script.labelReference(text))
            }
            return try script.unary(`operator`, arguments["expr"])
        }
    }

    private static func bindParameter(_ arguments: Arguments, _ script: ScriptEvaluation) throws -> PythonValue {
        let key = arguments["key"]
        var parameter = BindParameter(name: try script.identifier(key)?.text)
        if let name = key.payload(ExpressionObject.self)?.name { parameter.name = name.text }
        let declared = arguments["type_"].isNone ? nil : try script.sqlType(arguments["type_"])
        if let value = arguments.given("value") {
            parameter.value = try script.literal(script.processed(script.plainValue(value), by: declared))
        }
        parameter.type = declared ?? arguments.given("value").map { script.valueType($0) }
        parameter.isExpanding = try script.truth(arguments["expanding"])
        if declared == nil, parameter.isExpanding, let first = arguments.given("value")?.asSequence?.first {
            parameter.type = script.valueType(first)
        }
        parameter.isLiteralExecute = try script.truth(arguments["literal_execute"])
        return script.element(.bind(parameter), type: parameter.type, of: "BindParameter")
    }

    private static let caseConstructor = ScriptMember.function("case", "*whens, value=None, else_=None") { script, arguments in
        var branches: [CaseExpression.Branch] = []
        var type: SQLType?
        let subject = arguments["value"].isNone ? nil : arguments["value"]
        func add(_ condition: PythonValue, _ result: PythonValue) throws {
            let first =
                try subject.map { try script.expression(condition, type: script.expressionType($0) ?? .null) }
                ?? script.conditionClause(condition)
            branches.append(CaseExpression.Branch(first, try script.expression(result)))
            type = type ?? script.expressionType(result) ?? (result.isNone ? nil : script.valueType(result))
        }
        if arguments.rest.count == 1, case .list = arguments.rest[0] {
            throw script.argumentError(
                "The \"whens\" argument to case(), when referring to a sequence of items, is now passed as a series of positional elements, rather than as a list. "
            )
        }
        for when in arguments.rest {
            if case .dictionary(let dictionary) = when {
                for (key, result) in dictionary.entries { try add(key.value, result) }
            } else if let pair = when.asSequence, pair.count == 2 {
                try add(pair[0], pair[1])
            } else {
                throw script.argumentError("a branch of case() is a tuple of a condition and a result")
            }
        }
        let otherwise = arguments.given("else_").flatMap { $0.isNone ? nil : $0 }
        let expression = CaseExpression(
            value: try subject.map { try script.expression($0) }, branches, otherwise: try otherwise.map { try script.expression($0) })
        return script.element(.case(expression), type: type, of: "Case")
    }
}

extension ScriptEvaluation {
    /// `and_()` and `or_()` of nothing, which no WHERE shows.
    fileprivate var noCondition: PythonValue { element(.and([]), type: .boolean, of: "BooleanClauseList") }

    /// The value of a parameter, which no element of the expression language can be.
    fileprivate func plainValue(_ value: PythonValue) throws -> PythonValue {
        guard try clause(value) == nil else {
            throw argumentError("Literal Python value expected, got \(try representation(value)).")
        }
        return value
    }
}
