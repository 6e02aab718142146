extension Parser {
    /// An atom with the attributes, calls and subscripts that follow it, perhaps after `await`.
    mutating func primary() throws(SyntaxFailure) -> AST.Expression {
        if token.kind == .await { return try awaited() }
        let start = token.start
        var value = try atom()
        while true {
            switch token.kind {
            case .dot: value = try attribute(of: value, from: start)
            case .openParenthesis: value = try call(value, from: start)
            case .openSquare: value = try subscripted(value, from: start)
            default: return value
            }
            try link()
        }
    }

    private mutating func awaited() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        if !context.isInAsyncFunction {
            if context.isInBrackets { misplacedAwaits.append(token.range) } else { reportAwait(at: token.range) }
        }
        try enter()
        advance()
        let value = try primary()
        leave()
        return .await(AST.Await(value: value, range: range(from: start)))
    }

    private mutating func call(_ function: AST.Expression, from start: Int) throws(SyntaxFailure) -> AST.Expression {
        let arguments = try arguments()
        return .call(AST.Call(function: function, arguments: arguments, range: range(from: start)))
    }

    private mutating func subscripted(_ value: AST.Expression, from start: Int) throws(SyntaxFailure) -> AST.Expression {
        let index = try subscriptIndex()
        return .subscript(AST.Subscript(value: value, index: index, range: range(from: start)))
    }

    private mutating func attribute(of value: AST.Expression, from start: Int) throws(SyntaxFailure) -> AST.Expression {
        advance()
        let name = try identifier("an attribute's name")
        return .attribute(AST.Attribute(value: value, name: name, range: range(from: start)))
    }

    private mutating func atom() throws(SyntaxFailure) -> AST.Expression {
        switch token.kind {
        case .name: name()
        case .string, .formattedStart: try strings()
        case .integer, .float, .imaginary: number()
        case .noneKeyword: constant(.none)
        case .trueKeyword: constant(.bool(true))
        case .falseKeyword: constant(.bool(false))
        case .ellipsis: constant(.ellipsis)
        case .openParenthesis: try parenthesised()
        case .openSquare: try listDisplay()
        case .openCurly: try curlyDisplay()
        default: throw unexpected(expected: "an expression")
        }
    }

    private mutating func name() -> AST.Expression {
        let range = token.range
        advance()
        return .name(AST.Name(name: name(at: range), range: range))
    }

    private mutating func constant(_ value: AST.Constant.Value) -> AST.Expression {
        let range = token.range
        advance()
        return .constant(AST.Constant(value: value, range: range))
    }
}
