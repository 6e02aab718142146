extension Parser {
    /// `[...]`: a list or a list comprehension.
    mutating func listDisplay() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        let elementCount = next.kind == .closeSquare ? 0 : Int(token.elementCount)
        return try bracketed(.closeSquare) {
            .error(AST.ErrorExpression(range: $0))
        } _: { parser throws(SyntaxFailure) in
            var elements: [AST.Expression] = []
            if elementCount > 0 { elements.reserveCapacity(elementCount) }
            while parser.token.kind != .closeSquare {
                let element = try parser.displayElement()
                if elements.isEmpty, parser.startsComprehension {
                    return try parser.comprehension(.list, element, value: nil, from: start, until: .closeSquare)
                }
                elements.append(element)
                if !parser.skip(.comma) { break }
            }
            return .list(AST.ListDisplay(elements: elements, range: start..<parser.token.end))
        }
    }

    /// `(...)`: a tuple, a generator, or an expression.
    mutating func parenthesised() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        return try bracketed(.closeParenthesis) {
            .error(AST.ErrorExpression(range: $0))
        } _: { parser throws(SyntaxFailure) in
            if parser.token.kind == .yield { return try parser.yield() }
            var elements: [AST.Expression] = []
            while parser.token.kind != .closeParenthesis {
                let element = try parser.displayElement()
                if elements.isEmpty, parser.startsComprehension {
                    return try parser.comprehension(.generator, element, value: nil, from: start, until: .closeParenthesis)
                }
                if elements.isEmpty, parser.token.kind == .closeParenthesis {
                    if case .starred = element { throw parser.fail(element.range, "cannot use starred expression here") }
                    return element
                }
                elements.append(element)
                if !parser.skip(.comma) { break }
            }
            return .tuple(AST.TupleDisplay(elements: elements, range: start..<parser.token.end))
        }
    }

    /// `{...}`: a dictionary, a set, or a comprehension of either.
    mutating func curlyDisplay() throws(SyntaxFailure) -> AST.Expression {
        let start = token.start
        return try bracketed(.closeCurly) {
            .error(AST.ErrorExpression(range: $0))
        } _: { parser throws(SyntaxFailure) in
            if parser.token.kind == .closeCurly || parser.token.kind == .doubleStar {
                return try parser.dictionary(from: start, first: nil)
            }
            let first = try parser.displayElement()
            if parser.token.kind == .colon { return try parser.dictionary(from: start, first: first) }
            if parser.startsComprehension {
                return try parser.comprehension(.set, first, value: nil, from: start, until: .closeCurly)
            }
            var elements = [first]
            while parser.skip(.comma), parser.token.kind != .closeCurly { elements.append(try parser.displayElement()) }
            return .set(AST.SetDisplay(elements: elements, range: start..<parser.token.end))
        }
    }

    /// The entries of a dictionary, after its first key if that is read.
    private mutating func dictionary(from start: Int, first: AST.Expression?) throws(SyntaxFailure) -> AST.Expression {
        var entries: [AST.DictionaryDisplay.Entry] = []
        var key = first
        while token.kind != .closeCurly {
            let read = if key != nil { key } else { try dictionaryKey() }
            key = nil
            let value = try dictionaryValue(hasKey: read != nil)
            if startsComprehension {
                guard let read, entries.isEmpty else { throw fail(token.range, "dict unpacking cannot be used in dict comprehension") }
                return try comprehension(.dictionary, read, value: value, from: start, until: .closeCurly)
            }
            entries.append(AST.DictionaryDisplay.Entry(key: read, value: value))
            if !skip(.comma) { break }
        }
        return .dictionary(AST.DictionaryDisplay(entries: entries, range: start..<token.end))
    }

    /// A key; nil for `**`.
    private mutating func dictionaryKey() throws(SyntaxFailure) -> AST.Expression? {
        skip(.doubleStar) ? nil : try expression()
    }

    private mutating func dictionaryValue(hasKey: Bool) throws(SyntaxFailure) -> AST.Expression {
        guard hasKey else { return try operators(.bitOr) }
        guard token.kind == .colon else { throw missingColon() }
        advance()
        if token.kind == .comma || token.kind == .closeCurly { throw missingValue() }
        return try expression()
    }

    private mutating func missingValue() -> SyntaxFailure {
        fail(previousEnd - 1..<previousEnd, "expression expected after dictionary key and ':'")
    }

    private mutating func missingColon() -> SyntaxFailure {
        switch token.kind {
        case .comma, .closeCurly: fail(previousEnd - 1..<previousEnd, "':' expected after dictionary key")
        default: unexpected(expected: "':'")
        }
    }

    private mutating func displayElement() throws(SyntaxFailure) -> AST.Expression {
        token.kind == .star ? try starred() : try namedExpression()
    }
}
