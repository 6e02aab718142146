extension Parser {
    /// `try` with its handlers, `else` and `finally`.
    mutating func tryStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        let body = try block("'try' statement", from: start)
        let (handlers, isStar) = try handlers()
        let orElse = handlers.isEmpty ? [] : try elseBlock()
        let finalBody = try finallyBlock()
        if handlers.isEmpty, finalBody == nil { report(token.range, "expected 'except' or 'finally' block") }
        let range = range(from: start, of: finalBody, orElse, handlers.last?.body, body)
        return .try(AST.Try(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody ?? [], isStar: isStar, range: range))
    }

    private mutating func finallyBlock() throws(SyntaxFailure) -> [AST.Statement]? {
        let start = token.start
        return skip(.finally) ? try block("'finally' statement", from: start) : nil
    }

    private mutating func handlers() throws(SyntaxFailure) -> (handlers: [AST.Try.Handler], areStar: Bool) {
        var handlers: [AST.Try.Handler] = []
        var areStar = false
        while token.kind == .except {
            let isStar = next.kind == .star
            if !handlers.isEmpty, isStar != areStar { throw fail(token.range, "cannot have both 'except' and 'except*' on the same 'try'") }
            areStar = isStar
            if let last = handlers.last, last.type == nil { report(last.range, "default 'except:' must be last") }
            try enter()
            handlers.append(try handler())
            leave()
        }
        return (handlers, areStar)
    }

    private mutating func handler() throws(SyntaxFailure) -> AST.Try.Handler {
        let start = token.start
        advance()
        let isStar = skip(.star)
        var type: AST.Expression?
        var name: AST.Identifier?
        if token.kind != .colon || isStar {
            type = try expression()
            if token.kind == .comma { throw fail(start..<token.end, "multiple exception types must be parenthesized") }
            if skip(.as) { name = try identifier() }
        }
        let body = try block(isStar ? "'except*' statement" : "'except' statement", from: start)
        return AST.Try.Handler(type: type, name: name, body: body, range: range(from: start, of: body))
    }
}
