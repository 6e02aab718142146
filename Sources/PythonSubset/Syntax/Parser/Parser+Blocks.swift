import SourceText

extension Parser {
    /// The colon and the body of a compound statement; `what` names it in the message when there is no body.
    mutating func block(_ what: String, from start: Int) throws(SyntaxFailure) -> [AST.Statement] {
        if !skip(.colon) {
            guard token.kind == .newline else { throw unexpected(expected: "':'") }
            if !hasLexicalDiagnostic(in: start..<lineEnd.upperBound) { report(lineEnd, "expected ':'") }
        }
        guard token.kind == .newline else { return try lineBlock() }
        advance()
        guard token.kind == .indent else {
            report(token.range, "expected an indented block after \(what) on line \(source.line(at: start) + 1)")
            return []
        }
        return indentedBlock()
    }

    /// A body on the line of its header.
    private mutating func lineBlock() throws(SyntaxFailure) -> [AST.Statement] {
        var body: [AST.Statement] = []
        try simpleStatements(into: &body)
        return body
    }

    /// From an `indent` token past its `dedent`.
    mutating func indentedBlock() -> [AST.Statement] {
        var body: [AST.Statement] = []
        depth += 1
        if depth > ParserLimits.nesting {
            report(token.range, "too many levels of indentation; at most \(ParserLimits.nesting) are read")
            skipBlock()
        } else {
            advance()
            statements(into: &body)
            _ = skip(.dedent)
        }
        depth -= 1
        return body
    }

    /// Goes past the block that begins at an `indent` token.
    mutating func skipBlock() {
        var levels = 0
        repeat {
            if token.kind == .indent { levels += 1 }
            if token.kind == .dedent { levels -= 1 }
            advance()
        } while levels > 0 && token.kind != .endOfFile
    }
}
