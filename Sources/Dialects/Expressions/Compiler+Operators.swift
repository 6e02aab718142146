import Schema

extension Compiler {
    func unary(_ unary: UnaryExpression, _ context: ExpressionContext) throws(DialectError) -> String {
        if unary.operator == .not, isPlainBoolean(unary.operand) {
            let text = try operand(unary.operand, of: .not, context.operand)
            return rules.supportsNativeBoolean ? "NOT " + text : text + " = 0"
        }
        let text = try operand(unary.operand, of: Precedence(unary.operator), context.operand)
        switch unary.operator {
        case .negate: return "-" + text
        case .not: return "NOT " + text
        case .bitwiseNot: return "~" + text
        case .distinct: return "DISTINCT " + text
        case .any: return "ANY " + (text.hasPrefix("(") ? text : "(\(text))")
        case .all: return "ALL " + (text.hasPrefix("(") ? text : "(\(text))")
        case .ascending: return text + " ASC"
        case .descending: return text + " DESC"
        case .nullsFirst: return text + " NULLS FIRST"
        case .nullsLast: return text + " NULLS LAST"
        case .custom(let symbol): return verbatim(symbol) + " " + text
        }
    }

    func binary(_ binary: BinaryExpression, _ context: ExpressionContext) throws(DialectError) -> String {
        if let own = try rules.binary(binary, context, self) { return own }
        switch binary.operator {
        case .notIn:
            if binary.right.isEmptyList {
                return try "(\(operand(binary.left, of: Precedence(.notIn), context.operand)) NOT IN \(rules.emptySet(isNegated: true)))"
            }
            return try "(\(infix(binary, " NOT IN ", context)))"
        case .divide where rules.name == .postgresql:
            return try infixCasting(binary, context)
        case .floorDivide:
            let text = try infix(binary, " / ", context)
            let isInteger = binary.left.type?.affinity == .integer && binary.right.type?.affinity == .integer
            return isInteger ? text : "FLOOR(\(text))"
        case .modulo: return try infix(binary, doublesPercent ? " %% " : " % ", context)
        case .item where rules.name == .sqlite: throw DialectError(.compile, "sqlite has no arrays, whose elements could be taken")
        case .item: return try "\(operand(binary.left, of: Precedence(.item), context.operand))[\(expression(binary.right, context.inner))]"
        case .like, .notLike, .startsWith, .notStartsWith, .endsWith, .notEndsWith, .contains, .notContains, .ilike, .notIlike, .icontains,
            .notIcontains, .istartsWith, .notIstartsWith, .iendsWith, .notIendsWith:
            return try like(binary, context)
        case .notMatch: return try "NOT " + infix(binary, " MATCH ", context)
        case .regexpMatch, .notRegexpMatch, .regexpReplace:
            throw DialectError(.compile, "\(rules.name) dialect does not support regular expressions")
        case .custom(let symbol, let precedence, _):
            let text = try infix(binary, " \(verbatim(symbol)) ", context)
            return context.isOperand && precedence > 0 && ["->", "->>", "#>", "#>>"].contains(symbol) ? "(\(text))" : text
        default:
            guard let symbol = Self.symbols[binary.operator] else {
                throw DialectError(.compile, "\(rules.name) dialect has no operator \(binary.operator)")
            }
            return try infix(binary, " \(symbol) ", context)
        }
    }

    /// Both operands with `symbol`, its spaces included, between them.
    func infix(_ binary: BinaryExpression, _ symbol: String, _ context: ExpressionContext) throws(DialectError) -> String {
        let outer = Precedence(around: binary.operator)
        let left = try operand(binary.left, of: outer, context.operand)
        return try left + symbol + operand(binary.right, of: outer, context.operand)
    }

    /// Division on a database whose `/` truncates integers: the divisor is cast.
    private func infixCasting(_ binary: BinaryExpression, _ context: ExpressionContext) throws(DialectError) -> String {
        var cast = binary
        let isFractional = [.numeric, .floating].contains(binary.right.type?.affinity)
        cast.right = .cast(binary.right, isFractional ? binary.right.type ?? .numeric() : .numeric())
        return try infix(cast, " / ", context)
    }

    static let symbols: [BinaryExpression.Operator: String] = [
        .add: "+", .subtract: "-", .multiply: "*", .divide: "/", .concatenate: "||", .equal: "=", .notEqual: "!=", .less: "<",
        .lessOrEqual: "<=", .greater: ">", .greaterOrEqual: ">=", .is: "IS", .isNot: "IS NOT", .isDistinctFrom: "IS DISTINCT FROM",
        .isNotDistinctFrom: "IS NOT DISTINCT FROM", .in: "IN", .match: "MATCH", .bitwiseAnd: "&", .bitwiseOr: "|", .bitwiseXor: "^",
        .bitwiseLeftShift: "<<", .bitwiseRightShift: ">>",
    ]
}

extension SQLExpression {
    /// The right side of `in_([])`.
    fileprivate var isEmptyList: Bool {
        if case .bind(let parameter) = self, parameter.isExpanding, parameter.value == .array([]) { true } else { false }
    }
}
