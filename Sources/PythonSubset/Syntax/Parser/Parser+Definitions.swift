extension Parser {
    /// `@decorator` lines and what they decorate.
    mutating func decorated() throws(SyntaxFailure) -> AST.Statement {
        var decorators: [AST.Expression] = []
        while skip(.at) {
            decorators.append(try namedExpression())
            guard skip(.newline) else { throw unexpected() }
        }
        let start = token.start
        switch token.kind {
        case .class: return try classDefinition(decorators: decorators)
        case .def: return try functionDefinition(decorators: decorators, isAsync: false, from: start)
        case .async where next.kind == .def:
            advance()
            return try functionDefinition(decorators: decorators, isAsync: true, from: start)
        default: throw unexpected(expected: "'def' or 'class' after a decorator")
        }
    }

    /// From `def` on; `start` is at `async`, if there is one.
    mutating func functionDefinition(
        decorators: [AST.Expression], isAsync: Bool, from start: Int
    ) throws(SyntaxFailure) -> AST.Statement {
        advance()
        let name = try identifier("the function's name")
        try typeParameters()
        try expect(.openParenthesis)
        let parameters = try self.parameters(until: .closeParenthesis, hasAnnotations: true)
        try expect(.closeParenthesis)
        let returns = skip(.arrow) ? try expression() : nil
        if bodies == .skipped, token.kind == .colon, next.kind == .newline, ahead(2).kind == .indent {
            return .functionDefinition(
                AST.FunctionDefinition(
                    name: name, parameters: parameters, returns: returns, decorators: decorators, body: [], isAsync: isAsync,
                    isGenerator: false, isBodySkipped: true, range: start..<skippedBodyEnd()))
        }
        let (body, hasYield) = try within(.function(isAsync: isAsync)) { parser throws(SyntaxFailure) in
            try parser.block("function definition", from: start)
        }
        return .functionDefinition(
            AST.FunctionDefinition(
                name: name, parameters: parameters, returns: returns, decorators: decorators, body: body, isAsync: isAsync,
                isGenerator: hasYield, isBodySkipped: false, range: range(from: start, of: body)))
    }

    /// Goes past a colon and the block below it; where the block's last statement ends.
    private mutating func skippedBodyEnd() -> Int {
        advance()
        advance()
        skipBlock()
        var last = position - 1
        while tokens[last].kind == .dedent || tokens[last].kind == .newline { last -= 1 }
        return tokens[last].end
    }

    /// `class name(arguments): ...`.
    mutating func classDefinition(decorators: [AST.Expression]) throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        let name = try identifier("the class's name")
        try typeParameters()
        let arguments = token.kind == .openParenthesis ? try arguments() : []
        let (body, _) = try within(.classBody) { parser throws(SyntaxFailure) in
            try parser.block("class definition", from: start)
        }
        return .classDefinition(
            AST.ClassDefinition(
                name: name, arguments: arguments, decorators: decorators, body: body, range: range(from: start, of: body)))
    }

    /// Skips `[T, *Ts, **P]`, which nothing at run time depends on.
    mutating func typeParameters() throws(SyntaxFailure) {
        guard token.kind == .openSquare else { return }
        guard let end = closingPosition() else { throw unexpected() }
        while position <= end, token.kind != .endOfFile { advance() }
    }
}
