extension Parser {
    /// `try` with its handlers, `else` and `finally`.
    mutating func tryStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        let body = try block("'try' statement", from: start)
        var handlers: [AST.Try.Handler] = []
        var isStar = false
        while token.kind == .except {
            let star = next.kind == .star
            if !handlers.isEmpty, star != isStar { throw fail(token.range, "cannot have both 'except' and 'except*' on the same 'try'") }
            isStar = star
            if handlers.last.map({ $0.type == nil }) == true { report(handlers.last?.range ?? token.range, "default 'except:' must be last") }
            handlers.append(try handler())
        }
        let orElse = handlers.isEmpty ? [] : try elseBlock()
        let finalStart = token.start
        let hasFinal = skip(.finally)
        let finalBody = hasFinal ? try block("'finally' statement", from: finalStart) : []
        if handlers.isEmpty, !hasFinal { throw fail(token.range, "expected 'except' or 'finally' block") }
        let range = range(from: start, of: finalBody, orElse, handlers.last?.body, body)
        return .try(AST.Try(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody, isStar: isStar, range: range))
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
