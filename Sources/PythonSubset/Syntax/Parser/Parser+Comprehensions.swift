extension Parser {
    /// Whether `for` or `async for` comes.
    var startsComprehension: Bool {
        token.kind == .for || (token.kind == .async && next.kind == .for)
    }

    /// A comprehension whose element is read; the bracket that closes it at `end` belongs to its range.
    mutating func comprehension(
        _ kind: AST.Comprehension.Kind, _ element: AST.Expression, value: AST.Expression?, from start: Int, until end: TokenKind
    ) throws(SyntaxFailure) -> AST.Expression {
        if case .starred = element { throw fail(element.range, "iterable unpacking cannot be used in comprehension") }
        let clauses = try comprehensionClauses()
        if kind == .generator { allowAwaits(from: start) }
        guard token.kind == end else { throw unexpected() }
        return .comprehension(
            AST.Comprehension(kind: kind, element: element, value: value, clauses: clauses, range: start..<token.end))
    }

    mutating func comprehensionClauses() throws(SyntaxFailure) -> [AST.Comprehension.Clause] {
        var clauses: [AST.Comprehension.Clause] = []
        try enter()
        while startsComprehension { clauses.append(try comprehensionClause()) }
        leave()
        return clauses
    }

    private mutating func comprehensionClause() throws(SyntaxFailure) -> AST.Comprehension.Clause {
        let start = token.start
        let isAsync = skip(.async)
        advance()
        let target = try targetList()
        checkTarget(target, "assign to")
        try expect(.in)
        let iterable = try operand(.or)
        var conditions: [AST.Expression] = []
        while skip(.if) { conditions.append(try operand(.or)) }
        return AST.Comprehension.Clause(
            target: target, iterable: iterable, conditions: conditions, isAsync: isAsync, range: range(from: start))
    }
}
