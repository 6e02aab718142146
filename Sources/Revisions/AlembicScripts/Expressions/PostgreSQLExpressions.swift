import PythonSubset
import Schema

/// The expressions of `sqlalchemy.dialects.postgresql`.
enum PostgreSQLExpressions {
    static let all: [ScriptMember] = [
        .function("array", "clauses=(), type_=None, **kw") { script, arguments in
            let values = try script.elements(arguments["clauses"])
            let declared = arguments["type_"].isNone ? nil : try script.sqlType(arguments["type_"])
            let item = declared ?? values.lazy.compactMap { script.expressionType($0) ?? script.valueType($0) }.first ?? .null
            let type = SQLType(.array(ArrayType(item)))
            let items = try values.map { try script.expression($0, type: declared) }
            return script.element(.array(items, type: declared.map { SQLType(.array(ArrayType($0))) }), type: type)
        },
        .function("aggregate_order_by", "target, *order_by") { script, arguments in
            script.element(
                .aggregateOrderBy(
                    try script.expression(arguments["target"]), orderBy: try arguments.rest.map { try script.expression($0) }),
                type: script.expressionType(arguments["target"]))
        },
        .function("hstore", "*args, **kw") { script, arguments in
            let type = SQLType(.specific(SpecificType(.postgresql, className: "HSTORE")))
            return script.element(
                .function(FunctionCall("hstore", try arguments.rest.map { try script.expression($0) }, type: type)), type: type,
                of: "Function")
        },
        function("to_tsvector", "TSVECTOR"), function("to_tsquery", "TSQUERY"), function("plainto_tsquery", "TSQUERY"),
        function("phraseto_tsquery", "TSQUERY"), function("websearch_to_tsquery", "TSQUERY"),
        quantified("Any", .any), quantified("All", .all),
    ]

    private static func function(_ name: String, _ type: String) -> ScriptMember {
        .function(name, "*args") { script, arguments in
            let type = SQLType(.specific(SpecificType(.postgresql, className: type)))
            return script.element(
                .function(FunctionCall(name, try arguments.rest.map { try script.expression($0) }, type: type)), type: type, of: "Function")
        }
    }

    /// `Any(other, arrexpr)`.
    private static func quantified(_ name: String, _ operator: UnaryExpression.Operator) -> ScriptMember {
        .function(name, "other, arrexpr, operator=None") { script, arguments in
            let array = SQLExpression.unary(UnaryExpression(`operator`, try script.expression(arguments["arrexpr"])))
            return script.condition(.binary(BinaryExpression(.equal, try script.expression(arguments["other"]), array, type: .boolean)))
        }
    }
}
