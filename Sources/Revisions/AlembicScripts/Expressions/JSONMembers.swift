import PythonSubset
import Schema

/// Elements of JSON values, arrays and HSTORE, and PostgreSQL's operators on them.
enum JSONMembers {
    static let all: [ScriptMember] = [
        .function("__getitem__", "self, index") { script, arguments in try item(arguments["self"], arguments["index"], script) },
        .attribute("astext") { script, value in
            guard case .binary(let binary)? = try script.clause(value) else {
                throw script.interpreter.exception(.attributeError, "Neither this element nor its comparator has an attribute 'astext'")
            }
            let symbol = binary.operator == .jsonPathItem ? "#>>" : "->>"
            let custom = BinaryExpression.Operator.custom(symbol, precedence: 15, isComparison: false)
            return script.element(
                .binary(BinaryExpression(custom, binary.left, binary.right, type: .text)), type: .text, of: "BinaryExpression")
        },
        typed("as_string", .string()), typed("as_integer", .integer), typed("as_boolean", .boolean),
        typed("as_float", SQLType(.floating(FloatingType(.float)))), typed("as_json", .json),
        quantified("any", .any), quantified("all", .all),
        custom("has_key", "?"), custom("has_all", "?&"), custom("has_any", "?|"), custom("contained_by", "<@"), custom("overlap", "&&"),
        custom("overlaps", "&&"), custom("path_exists", "@?"), custom("path_match", "@@"), custom("delete_path", "#-"),
    ]

    private static func typed(_ name: String, _ type: SQLType) -> ScriptMember {
        .function(name, "self") { script, arguments in
            guard case .binary(var binary)? = try script.clause(arguments["self"]) else {
                throw script.exception(
                    "InvalidRequestError", "The JSON cast operator JSON.\(name)() only works with a JSON index expression")
            }
            binary.type = type
            return script.element(.binary(binary), type: type, of: "BinaryExpression")
        }
    }

    /// `column.any(value)` of an array.
    private static func quantified(_ name: String, _ operator: UnaryExpression.Operator) -> ScriptMember {
        .function(name, "self, other, operator=None") { script, arguments in
            let array = arguments["self"]
            guard arguments["operator"].isNone else { return script.unmodelled("the operator of \(name)()") }
            let item: SQLType? = if case .array(let type)? = script.expressionType(array)?.kind { type.item } else { nil }
            return script.condition(
                .binary(
                    BinaryExpression(
                        .equal, try script.expression(arguments["other"], type: item ?? .null),
                        .unary(UnaryExpression(`operator`, try script.expression(array))), type: .boolean)))
        }
    }

    private static func custom(_ name: String, _ symbol: String) -> ScriptMember {
        .function(name, "self, other, **kw") { script, arguments in
            try operate(symbol, arguments["self"], arguments["other"], type: .boolean, script)
        }
    }

    static func operate(
        _ symbol: String, _ left: PythonValue, _ right: PythonValue, type: SQLType, _ script: ScriptEvaluation
    ) throws -> PythonValue {
        let custom = BinaryExpression.Operator.custom(symbol, precedence: 5, isComparison: true)
        var rightType = script.expressionType(left) ?? .null
        if symbol == "?" || ["@?", "@@"].contains(symbol) && script.host.dialect == .postgresql { rightType = .text }
        let second: SQLExpression
        if let known = try script.clause(right) {
            second = known
        } else if symbol == "?" {
            second = try script.expression(right, type: rightType)
        } else {
            second = .bind(BindParameter(value: try script.literal(right), type: rightType))
        }
        return script.element(
            .binary(BinaryExpression(custom, try script.expression(left), second, type: type)), type: type, of: "BinaryExpression")
    }

    private static func item(_ value: PythonValue, _ index: PythonValue, _ script: ScriptEvaluation) throws -> PythonValue {
        let left = try script.expression(value)
        guard let type = script.expressionType(value) else { throw unsupported(script) }
        switch type.resolved(for: script.host.dialect).kind {
        case .json:
            if let path = index.asSequence {
                let right = SQLExpression.bind(BindParameter(value: .array(try path.map(script.literal)), type: nil))
                return script.element(.binary(BinaryExpression(.jsonPathItem, left, right, type: type)), type: type, of: "BinaryExpression")
            }
            let right = try script.expression(index, type: .null)
            return script.element(.binary(BinaryExpression(.jsonItem, left, right, type: type)), type: type, of: "BinaryExpression")
        case .array(let array):
            if case .slice(let slice) = index {
                let bounds = try [slice.start, slice.stop].map { try script.expression($0, type: .integer) }
                let right = SQLExpression.fragments([bounds[0], .literalColumn(":", type: nil), bounds[1]])
                return script.element(.binary(BinaryExpression(.item, left, right, type: type)), type: type, of: "BinaryExpression")
            }
            let item = array.item
            return script.element(
                .binary(BinaryExpression(.item, left, try script.expression(index, type: .integer), type: item)), type: item,
                of: "BinaryExpression")
        case .specific(let specific) where specific.className == "HSTORE":
            let custom = BinaryExpression.Operator.custom("->", precedence: 15, isComparison: false)
            return script.element(
                .binary(BinaryExpression(custom, left, try script.expression(index, type: .text), type: .text)), type: .text,
                of: "BinaryExpression")
        default: throw unsupported(script)
        }
    }

    private static func unsupported(_ script: ScriptEvaluation) -> PythonException {
        script.interpreter.exception(.notImplementedError, "Operator 'getitem' is not supported on this expression")
    }
}
