extension Parser {
    /// What stands between `[` and `]` after an expression; several are a tuple.
    mutating func subscriptIndex() throws(SyntaxFailure) -> AST.Expression {
        try bracketed(.closeSquare) {
            .error(AST.ErrorExpression(range: $0))
        } _: { parser throws(SyntaxFailure) in
            let start = parser.token.start
            let first = try parser.subscriptItem()
            guard parser.token.kind == .comma else {
                guard case .starred = first else { return first }
                return .tuple(AST.TupleDisplay(elements: [first], range: first.range))
            }
            var elements = [first]
            while parser.skip(.comma), parser.token.kind != .closeSquare { elements.append(try parser.subscriptItem()) }
            return .tuple(AST.TupleDisplay(elements: elements, range: parser.range(from: start)))
        }
    }

    private mutating func subscriptItem() throws(SyntaxFailure) -> AST.Expression {
        if token.kind == .star { return try starred() }
        let start = token.start
        let lower = token.kind == .colon ? nil : try namedExpression()
        guard skip(.colon) else { return lower ?? .error(AST.ErrorExpression(range: range(from: start))) }
        let upper = try bound()
        let step = skip(.colon) ? try bound() : nil
        return .slice(AST.Slice(lower: lower, upper: upper, step: step, range: range(from: start)))
    }

    private mutating func bound() throws(SyntaxFailure) -> AST.Expression? {
        switch token.kind {
        case .colon, .comma, .closeSquare: nil
        default: try expression()
        }
    }
}
