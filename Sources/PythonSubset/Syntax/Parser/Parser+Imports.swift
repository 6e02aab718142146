extension Parser {
    /// `import a.b as c, d`.
    mutating func importStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        var names: [AST.Alias] = []
        repeat {
            let name = try dottedName()
            names.append(try alias(name))
        } while skip(.comma)
        return .import(AST.Import(names: names, range: range(from: start)))
    }

    /// `from ..module import a as b, c`.
    mutating func importFromStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        var level = 0
        while token.kind == .dot || token.kind == .ellipsis {
            level += token.kind == .dot ? 1 : 3
            advance()
        }
        let module = level > 0 && token.kind == .import ? nil : try dottedName()
        try expect(.import)
        return .importFrom(AST.ImportFrom(module: module, level: level, names: try importedNames(), range: range(from: start)))
    }

    private mutating func importedNames() throws(SyntaxFailure) -> [AST.Alias] {
        if token.kind == .star {
            let star = AST.Identifier(name: "*", range: token.range)
            advance()
            return [AST.Alias(name: star, asName: nil, range: star.range)]
        }
        let isParenthesised = skip(.openParenthesis)
        var names: [AST.Alias] = []
        repeat {
            if isParenthesised, token.kind == .closeParenthesis, !names.isEmpty { break }
            let name = try identifier()
            names.append(try alias(name))
        } while skip(.comma) && (isParenthesised || !isAtStatementEnd)
        if isParenthesised {
            try expect(.closeParenthesis)
        } else if ahead(-1).kind == .comma {
            throw fail(ahead(-1).range, "trailing comma not allowed without surrounding parentheses")
        }
        return names
    }

    private mutating func alias(_ name: AST.Identifier) throws(SyntaxFailure) -> AST.Alias {
        let asName = skip(.as) ? try identifier() : nil
        return AST.Alias(name: name, asName: asName, range: range(from: name.range.lowerBound))
    }

    private mutating func dottedName() throws(SyntaxFailure) -> AST.Identifier {
        let first = try identifier("a module's name")
        guard token.kind == .dot else { return first }
        var name = first.name
        while skip(.dot) { name += "." + (try identifier()).name }
        return AST.Identifier(name: name, range: range(from: first.range.lowerBound))
    }
}
