import Schema

extension SQLiteRules {
    func function(_ call: FunctionCall, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String? {
        guard let name = call.path.last, name.quote == nil else { return nil }
        switch name.text.lowercased() {
        case "now": return "CURRENT_TIMESTAMP"
        case "localtimestamp": return "DATETIME(CURRENT_TIMESTAMP, 'localtime')"
        case "char_length": return try "length" + compiler.argumentList(call, context)
        case "aggregate_strings": return try "group_concat" + compiler.argumentList(call, context)
        default: return nil
        }
    }

    func binary(_ expression: BinaryExpression, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String? {
        switch expression.operator {
        case .divide:
            let left = try compiler.operand(expression.left, of: Precedence(.divide), context.operand)
            return try "\(left) / (\(compiler.operand(expression.right, of: Precedence(.divide), context.operand)) + 0.0)"
        case .isDistinctFrom, .isNotDistinctFrom:
            if compiler.options.literalBinds, expression.left.hasBinds || expression.right.hasBinds {
                compiler.note(.difference(.lostLiteral))
            }
            return try compiler.infix(expression, expression.operator == .isDistinctFrom ? " IS NOT " : " IS ", context)
        case .regexpMatch: return try compiler.infix(expression, " REGEXP ", context)
        case .notRegexpMatch: return try compiler.infix(expression, " NOT REGEXP ", context)
        case .bitwiseXor:
            let either = try compiler.infix(expression, " | ", context)
            return try "((\(either)) - (\(compiler.infix(expression, " & ", context))))"
        case .custom(let symbol, precedence: 15, isComparison: false) where symbol == "->>" || symbol == "#>>":
            guard case .bind = expression.right else { return nil }
            let left = try compiler.operand(expression.left, of: Precedence(around: expression.operator), context.operand)
            let text = try "\(left) \(symbol) \(jsonPath(expression.right, context, compiler))"
            return context.isOperand ? "(\(text))" : text
        case .jsonItem, .jsonPathItem: return try json(expression, context, compiler)
        default: return nil
        }
    }

    private func json(_ expression: BinaryExpression, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String {
        let path = try jsonPath(expression.right, context, compiler)
        let extract = try "JSON_EXTRACT(\(compiler.expression(expression.left, context.inner)), \(path))"
        guard let type = expression.type, type.affinity != .json else { return "JSON_QUOTE(\(extract))" }
        return try "CAST(\(extract) AS \(compiler.type(type)))"
    }

    /// `$."key"` or `$[index]`.
    private func jsonPath(_ key: SQLExpression, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String {
        guard case .bind(let parameter) = key, let value = parameter.value else { return try compiler.expression(key, context.inner) }
        let items: [SQLLiteral] = if case .array(let items) = value { items } else { [value] }
        var path = "$"
        for item in items {
            switch item {
            case .integer(let digits): path += "[\(digits)]"
            case .string(let text): path += ".\"\(text)\""
            default: throw compiler.noRenderer(for: item)
            }
        }
        return compiler.string(path)
    }
}

extension SQLExpression {
    /// Whether a bound parameter is in the expression.
    fileprivate var hasBinds: Bool {
        var stack = [self]
        while let next = stack.popLast() {
            if case .bind = next { return true }
            stack.append(contentsOf: next.children)
        }
        return false
    }
}
