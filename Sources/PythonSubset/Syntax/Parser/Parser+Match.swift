import SourceText

extension Parser {
    /// `match` is a keyword only where something follows it and its line ends with a colon, as no simple statement does.
    var isMatch: Bool {
        let isFirst = position == 0 || isLineStart(after: tokens[position - 1].kind)
        guard isFirst, isWord("match", token), next.kind != .colon else { return false }
        var index = position + 1
        while index < tokens.count, tokens[index].kind != .newline { index += 1 }
        return tokens[index - 1].kind == .colon
    }

    private func isLineStart(after kind: TokenKind) -> Bool {
        switch kind {
        case .newline, .indent, .dedent: true
        default: false
        }
    }

    mutating func matchStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        let subject = try subject()
        try expect(.colon)
        try expect(.newline)
        let hasCases = skip(.indent)
        if !hasCases {
            report(token.range, "expected an indented block after 'match' statement on line \(source.line(at: start) + 1)")
        }
        let cases = hasCases ? try cases() : []
        return .match(AST.Match(subject: subject, cases: cases, range: range(from: start, of: cases.last?.body)))
    }

    private mutating func subject() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        let first = try subjectPart()
        guard token.kind == .comma else { return first }
        var elements = [first]
        while skip(.comma), startsExpression { elements.append(try subjectPart()) }
        return .tuple(AST.TupleDisplay(elements: elements, range: range(from: start)))
    }

    /// The cases up to the end of their block, which holds nothing else.
    private mutating func cases() throws(SyntaxFailure) -> [AST.Match.Case] {
        try enter()
        var cases: [AST.Match.Case] = []
        while isWord("case", token) { cases.append(try matchCase()) }
        leave()
        if token.kind != .dedent, token.kind != .endOfFile {
            report(token.range, "expected 'case' in a 'match' statement")
            var others: [AST.Statement] = []
            statements(into: &others)
        }
        _ = skip(.dedent)
        return cases
    }

    private mutating func subjectPart() throws(SyntaxFailure) -> AST.Expression {
        token.kind == .star ? try starred() : try namedExpression()
    }

    private mutating func matchCase() throws(SyntaxFailure) -> AST.Match.Case {
        let start = token.start
        advance()
        let pattern = try patterns()
        let condition = skip(.if) ? try namedExpression() : nil
        let body = try block("'case' statement", from: start)
        return AST.Match.Case(pattern: pattern, condition: condition, body: body, range: range(from: start, of: body))
    }
}
