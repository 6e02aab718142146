import PythonSubset
import Schema

/// Arithmetic, concatenation and bit operators.
enum ArithmeticMembers {
    static let all: [ScriptMember] =
        [
            ("add", BinaryExpression.Operator.add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide),
            ("floordiv", .floorDivide),
            ("mod", .modulo),
        ].flatMap { name, operation in
            [operate("__\(name)__", operation), reversed("__r\(name)__", operation)]
        } + [
            operate("concat", .concatenate), operate("bitwise_and", .bitwiseAnd), operate("bitwise_or", .bitwiseOr),
            operate("bitwise_xor", .bitwiseXor), operate("bitwise_lshift", .bitwiseLeftShift),
            operate("bitwise_rshift", .bitwiseRightShift),
            operate("__lshift__", .bitwiseLeftShift), operate("__rshift__", .bitwiseRightShift),
            .function("bitwise_not", "self") { script, arguments in try script.unary(.bitwiseNot, arguments["self"]) },
            .function("__neg__", "self") { script, arguments in try script.unary(.negate, arguments["self"]) },
            .function("regexp_replace", "self, pattern, replacement, flags=None") { script, arguments in
                let left = try script.expression(arguments["self"])
                let right = SQLExpression.list([
                    try script.expression(arguments["pattern"]), try script.expression(arguments["replacement"]),
                ])
                return script.element(
                    .binary(
                        BinaryExpression(.regexpReplace, left, right, type: .string(), flags: try script.optionalString(arguments["flags"]))
                    ),
                    type: .string(), of: "BinaryExpression")
            },
        ]

    private static func operate(_ name: String, _ operator: BinaryExpression.Operator) -> ScriptMember {
        .function(name, "self, other") { script, arguments in
            try script.arithmetic(`operator`, arguments["self"], arguments["other"])
        }
    }

    private static func reversed(_ name: String, _ operator: BinaryExpression.Operator) -> ScriptMember {
        .function(name, "self, other") { script, arguments in
            try script.arithmetic(`operator`, arguments["other"], arguments["self"])
        }
    }
}

extension ScriptEvaluation {
    /// An operation whose result is a value: strings are concatenated by `+`, the type follows from the operands.
    func arithmetic(_ operator: BinaryExpression.Operator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue {
        let (leftType, rightType) = (expressionType(left), expressionType(right))
        let first = try expression(left, type: rightType ?? .null)
        let second = try expression(right, type: leftType ?? .null)
        var kind = `operator`
        let known = leftType ?? rightType
        let isText =
            known?.coercionFamily == .string || (leftType == nil && left.asString != nil)
            || (leftType?.kind == .null && right.asString != nil)
        let joins = known.map { [.array, .other("HSTORE"), .other("TSVECTOR")].contains($0.coercionFamily) || $0.isJSONB } ?? false
        if kind == .add, isText || joins { kind = .concatenate }
        let type = resultType(kind, leftType, rightType, isText: isText)
        return element(.binary(BinaryExpression(kind, first, second, type: type)), type: type, of: "BinaryExpression")
    }

    private func resultType(_ kind: BinaryExpression.Operator, _ left: SQLType?, _ right: SQLType?, isText: Bool) -> SQLType? {
        if kind == .concatenate { return isText ? left ?? right ?? .string() : left }
        switch (left?.coercionFamily, right?.coercionFamily) {
        case (.dateTime?, .dateTime?) where kind == .subtract: return SQLType(.interval(IntervalType()))
        case (.date?, .date?) where kind == .subtract: return .integer
        case (.integer?, .numeric?), (.integer?, .float?): return right
        case (.integer?, _) where kind == .divide: return .numeric()
        default: return left ?? right
        }
    }
}

extension SQLType {
    var isJSONB: Bool {
        if case .json(let type) = kind { type.class == .JSONB } else { false }
    }
}
