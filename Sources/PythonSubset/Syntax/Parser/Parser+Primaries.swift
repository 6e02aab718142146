extension Parser {
    /// An atom with the attributes, calls and subscripts that follow it, perhaps after `await`.
    mutating func primary() throws(SyntaxFailure) -> AST.Expression {
        if token.kind == .await { return try awaited() }
        let start = token.start
        var value = try atom()
        while true {
            switch token.kind {
            case .dot: value = try attribute(of: value, from: start)
            case .openParenthesis:
                let arguments = try arguments()
                value = .call(AST.Call(function: value, arguments: arguments, range: range(from: start)))
            case .openSquare:
                let index = try subscriptIndex()
                value = .subscript(AST.Subscript(value: value, index: index, range: range(from: start)))
            default: return value
            }
            try link()
        }
    }

    private mutating func awaited() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        if !context.isInAsyncFunction, !context.isInBrackets {
            report(token.range, context.isInFunction ? "'await' outside async function" : "'await' outside function")
        }
        try enter()
        advance()
        let value = try primary()
        leave()
        return .await(AST.Await(value: value, range: range(from: start)))
    }

    private mutating func attribute(of value: AST.Expression, from start: Int) throws(SyntaxFailure) -> AST.Expression {
        advance()
        let name = try identifier("an attribute's name")
        return .attribute(AST.Attribute(value: value, name: name, range: range(from: start)))
    }

    private mutating func atom() throws(SyntaxFailure) -> AST.Expression {
        switch token.kind {
        case .name:
            let range = token.range
            advance()
            return .name(AST.Name(name: text(range), range: range))
        case .string, .formattedStart: return try strings()
        case .integer, .float, .imaginary: return number()
        case .noneKeyword: return constant(.none)
        case .trueKeyword: return constant(.bool(true))
        case .falseKeyword: return constant(.bool(false))
        case .ellipsis: return constant(.ellipsis)
        case .openParenthesis: return try parenthesised()
        case .openSquare: return try listDisplay()
        case .openCurly: return try curlyDisplay()
        default: throw unexpected(expected: "an expression")
        }
    }

    private mutating func constant(_ value: AST.Constant.Value) -> AST.Expression {
        let range = token.range
        advance()
        return .constant(AST.Constant(value: value, range: range))
    }
}
