extension Parser {
    /// A conditional expression, a lambda, or anything that binds tighter.
    mutating func expression() throws(SyntaxFailure) -> AST.Expression {
        if token.kind == .lambda { return try lambda() }
        let start = token.start
        try enter()
        let body = try operators(.or)
        let result = token.kind == .if ? try conditional(body, from: start) : body
        leave()
        return result
    }

    /// From `if` on.
    private mutating func conditional(_ body: AST.Expression, from start: Int) throws(SyntaxFailure) -> AST.Expression {
        advance()
        let condition = try operators(.or)
        guard skip(.else) else { throw fail(range(from: start), "expected 'else' after 'if' expression") }
        let orElse = try expression()
        return .conditional(AST.Conditional(condition: condition, body: body, orElse: orElse, range: range(from: start)))
    }

    /// An expression or `name := expression`.
    mutating func namedExpression() throws(SyntaxFailure) -> AST.Expression {
        next.kind == .colonEqual ? try assignmentExpression() : try expression()
    }

    private mutating func assignmentExpression() throws(SyntaxFailure) -> AST.Expression {
        guard token.kind == .name else { throw fail(token.range, "cannot use assignment expressions with '\(text(token.range))'") }
        let target = AST.Name(name: name(at: token.range), range: token.range)
        advance()
        advance()
        return .assignment(AST.AssignmentExpression(target: target, value: try expression(), range: range(from: target.range.lowerBound)))
    }

    /// Expressions and `*expression`s with commas between them; several, or a comma at the end, are a tuple.
    mutating func expressions() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        let first = try starredOrExpression()
        guard token.kind == .comma else {
            if case .starred = first, !context.isInBrackets { throw fail(first.range, "can't use starred expression here") }
            return first
        }
        var elements = [first]
        while skip(.comma), startsExpression { elements.append(try starredOrExpression()) }
        return .tuple(AST.TupleDisplay(elements: elements, range: range(from: start)))
    }

    mutating func yieldOrExpressions() throws(SyntaxFailure) -> AST.Expression {
        token.kind == .yield ? try yield() : try expressions()
    }

    private mutating func starredOrExpression() throws(SyntaxFailure) -> AST.Expression {
        token.kind == .star ? try starred() : try expression()
    }

    mutating func starred() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        advance()
        return .starred(AST.Starred(value: try operators(.bitOr), range: range(from: start)))
    }

    /// Whether an expression can begin at the current token.
    var startsExpression: Bool {
        switch token.kind {
        case .star, .minus, .plus: true
        default: startsOperand(token.kind)
        }
    }

    mutating func yield() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        requireFunction(for: "yield", at: token.range)
        context.hasYield = true
        advance()
        if token.kind == .from { return try yieldFrom(from: start) }
        let value = startsExpression ? try expressions() : nil
        return .yield(AST.Yield(value: value, range: range(from: start)))
    }

    private mutating func yieldFrom(from start: Int) throws(SyntaxFailure) -> AST.Expression {
        advance()
        if context.isInAsyncFunction { report(start..<previousEnd, "'yield from' inside async function") }
        return .yieldFrom(AST.YieldFrom(value: try expression(), range: range(from: start)))
    }

    private mutating func lambda() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        try enter()
        advance()
        let parameters = try parameters(until: .colon, hasAnnotations: false)
        try expect(.colon)
        var inner = Context.function(isAsync: false)
        inner.isInBrackets = context.isInBrackets
        let (body, hasYield) = try within(inner) { parser throws(SyntaxFailure) in try parser.expression() }
        leave()
        return .lambda(AST.Lambda(parameters: parameters, body: body, isGenerator: hasYield, range: range(from: start)))
    }
}
