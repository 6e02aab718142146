import Schema

extension Compiler {
    /// An operand of `outer`, in parentheses where SQLAlchemy's `self_group` puts them.
    func operand(_ expression: SQLExpression, of outer: Precedence, _ context: ExpressionContext) throws(DialectError) -> String {
        let text = try self.expression(expression, context)
        return needsGrouping(expression, in: outer) ? "(\(text))" : text
    }

    func needsGrouping(_ expression: SQLExpression, in outer: Precedence) -> Bool {
        switch expression {
        case .binary(let binary): return groups(Precedence(binary.operator), in: outer)
        case .between: return groups(.between, in: outer)
        case .and(let items): return items.count > 1 && groups(.and, in: outer)
        case .or(let items): return items.count > 1 && groups(.or, in: outer)
        case .exists: return groups(.exists, in: outer)
        case .collate: return groups(.collate, in: outer)
        case .unary(let unary):
            switch unary.operator {
            case .ascending, .descending, .nullsFirst, .nullsLast: return false
            case .any, .all: return false
            case .not where outer == .isolated && isPlainBoolean(unary.operand): return false
            default: return Precedence(unary.operator).needsGrouping(in: outer)
            }
        case .typeCoerce(let inner, _): return needsGrouping(inner, in: outer)
        case .column, .literalColumn, .function, .cast, .bind, .case: return outer == .anyOrAll
        case .query: return true
        default: return false
        }
    }

    private func groups(_ precedence: Precedence, in outer: Precedence) -> Bool {
        precedence.needsGrouping(in: outer) || outer == .not && !precedence.isBoolean
    }

    /// An expression as a condition: a boolean column is compared with 1 where the dialect has no booleans.
    func condition(_ expression: SQLExpression, of outer: Precedence, _ context: ExpressionContext) throws(DialectError) -> String {
        let text = try operand(expression, of: outer, context)
        guard !rules.supportsNativeBoolean, isPlainBoolean(expression) else { return text }
        return text + " = 1"
    }

    /// A boolean that is no comparison itself.
    func isPlainBoolean(_ expression: SQLExpression) -> Bool {
        switch expression {
        case .column, .literalColumn, .function, .cast, .case, .bind:
            if case .boolean? = expression.type?.affinity { true } else { false }
        default: false
        }
    }

    /// The conditions of a WHERE or HAVING, joined by AND.
    func conditions(_ items: [SQLExpression], _ context: ExpressionContext) throws(DialectError) -> String {
        try conjunction(items, operator: .and, context)
    }

    /// `and_` and `or_`, with the constants that decide or don't matter taken out.
    func conjunction(_ items: [SQLExpression], operator precedence: Precedence, _ context: ExpressionContext) throws(DialectError) -> String
    {
        let neutral: SQLExpression = precedence == .and ? .true : .false
        let deciding: SQLExpression = precedence == .and ? .false : .true
        if items.contains(deciding) { return try constantCondition(deciding, context) }
        let items = items.filter { $0 != .and([]) }
        let kept = items.filter { $0 != neutral }
        guard let first = kept.first else { return items.isEmpty ? "" : try constantCondition(neutral, context) }
        if kept.count == 1 { return try condition(first, of: .condition, context) }
        let word = precedence == .and ? " AND " : " OR "
        return try joined(kept, by: word) { item throws(DialectError) in try condition(item, of: precedence, context.operand) }
    }

    private func constantCondition(_ constant: SQLExpression, _ context: ExpressionContext) throws(DialectError) -> String {
        let text = try expression(constant, context)
        return rules.supportsNativeBoolean ? text : text + " = 1"
    }
}
