extension Parser {
    /// `with a as b, c: ...`, its items also in parentheses.
    mutating func withStatement(isAsync: Bool, from start: Int) throws(SyntaxFailure) -> AST.Statement {
        advance()
        let items: [AST.With.Item]
        if let parenthesised = parenthesisedItems() {
            items = parenthesised
        } else {
            items = try self.items(areParenthesised: false)
        }
        let body = try block("'with' statement", from: start)
        return .with(AST.With(items: items, body: body, isAsync: isAsync, range: range(from: start, of: body)))
    }

    private mutating func items(areParenthesised: Bool) throws(SyntaxFailure) -> [AST.With.Item] {
        var items: [AST.With.Item] = []
        repeat {
            if areParenthesised, token.kind == .closeParenthesis, !items.isEmpty { break }
            let context = try expression()
            var target: AST.Expression?
            if skip(.as) {
                let read = try self.target()
                checkTarget(read, "assign to")
                target = read
            }
            items.append(AST.With.Item(context: context, target: target))
        } while skip(.comma)
        return items
    }

    /// The items between parentheses that end the header; nil when the parentheses belong to an expression.
    private mutating func parenthesisedItems() -> [AST.With.Item]? {
        guard token.kind == .openParenthesis, isHeaderEnd(after: closingPosition()) else { return nil }
        let start = self
        advance()
        context.isInBrackets = true
        do throws(SyntaxFailure) {
            let items = try items(areParenthesised: true)
            try expect(.closeParenthesis)
            if token.kind == .colon, diagnostics.count == start.diagnostics.count {
                context = start.context
                return items
            }
        } catch {}
        self = start
        return nil
    }

    private func isHeaderEnd(after position: Int?) -> Bool {
        guard let position, position + 1 < tokens.count else { return false }
        return tokens[position + 1].kind == .colon
    }

    /// Where the bracket that opens at the current token closes.
    func closingPosition() -> Int? {
        var level = 0
        for index in position..<tokens.count {
            switch tokens[index].kind {
            case .openParenthesis, .openSquare, .openCurly: level += 1
            case .closeParenthesis, .closeSquare, .closeCurly:
                level -= 1
                if level == 0 { return index }
            case .newline, .endOfFile: return nil
            default: break
            }
        }
        return nil
    }
}
