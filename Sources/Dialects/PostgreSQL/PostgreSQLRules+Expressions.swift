import Schema

extension PostgreSQLRules {
    func function(_ call: FunctionCall, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String? {
        guard let name = call.path.last, name.quote == nil else { return nil }
        switch name.text.lowercased() {
        case "pow": return try "power" + compiler.argumentList(call, context)
        case "aggregate_strings": return try "string_agg" + compiler.argumentList(call, context)
        case "substring" where call.arguments.count > 1:
            let parts = try call.arguments.map { argument throws(DialectError) in try compiler.expression(argument, context.inner) }
            return "SUBSTRING(\(parts[0]) FROM \(parts[1])" + (parts.count > 2 ? " FOR \(parts[2]))" : ")")
        default: return nil
        }
    }

    func binary(_ expression: BinaryExpression, _ context: ExpressionContext, _ compiler: Compiler) throws(DialectError) -> String? {
        switch expression.operator {
        case .bitwiseXor: return try compiler.infix(expression, " # ", context)
        case .jsonItem: return try json(expression, " -> ", " ->> ", context, compiler)
        case .jsonPathItem: return try json(expression.writingPath, " #> ", " #>> ", context, compiler)
        case .custom("#>>", precedence: 15, isComparison: false):
            let text = try compiler.infix(expression.writingPath, " #>> ", context)
            return context.isOperand ? "(\(text))" : text
        case .match:
            return try
                "\(compiler.expression(expression.left, context)) @@ plainto_tsquery(\(compiler.expression(expression.right, context)))"
        case .regexpMatch: return try regularExpression(expression, "~", context, compiler)
        case .notRegexpMatch: return try regularExpression(expression, "!~", context, compiler)
        case .regexpReplace:
            let parts = try "\(compiler.expression(expression.left, context)), \(compiler.expression(expression.right, context))"
            return "REGEXP_REPLACE(\(parts)\(expression.flags.map { ", " + compiler.string($0) } ?? ""))"
        default: return nil
        }
    }

    /// `->`, a subscript on JSONB, or `->>` in a cast when the result is no JSON.
    private func json(
        _ expression: BinaryExpression, _ symbol: String, _ textSymbol: String, _ context: ExpressionContext, _ compiler: Compiler
    ) throws(DialectError) -> String {
        if let type = expression.type, type.affinity != .json {
            let text = try compiler.infix(expression, textSymbol, context)
            return try "CAST(\(context.isOperand ? "(\(text))" : text) AS \(compiler.type(type)))"
        }
        if expression.operator == .jsonItem, case .json(let json)? = expression.left.type?.kind, json.class == .JSONB {
            return try
                "\(compiler.operand(expression.left, of: Precedence(.jsonItem), context.operand))[\(compiler.expression(expression.right, context.inner))]"
        }
        let text = try compiler.infix(expression, symbol, context)
        return context.isOperand ? "(\(text))" : text
    }

    private func regularExpression(
        _ expression: BinaryExpression, _ symbol: String, _ context: ExpressionContext, _ compiler: Compiler
    ) throws(DialectError) -> String {
        guard let flags = expression.flags else { return try compiler.infix(expression, " \(symbol) ", context) }
        if flags == "i" { return try compiler.infix(expression, " \(symbol)* ", context) }
        let left = try compiler.expression(expression.left, context.operand)
        return try
            "\(left) \(symbol) CONCAT('(?', \(compiler.string(flags)), ')', \(compiler.expression(expression.right, context.operand)))"
    }
}

extension BinaryExpression {
    /// A path of keys as PostgreSQL reads one: `'{a, b}'`.
    fileprivate var writingPath: BinaryExpression {
        guard case .bind(let parameter) = right, case .array(let path)? = parameter.value else { return self }
        let keys = path.map { key in
            switch key {
            case .string(let text), .integer(let text): text
            default: ""
            }
        }
        var copy = self
        copy.right = .bind(BindParameter(value: .string("{\(keys.joined(separator: ", "))}"), type: .text))
        return copy
    }
}
