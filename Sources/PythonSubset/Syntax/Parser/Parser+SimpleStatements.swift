extension Parser {
    /// A statement that fits on one line, without the line's end.
    mutating func simpleStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        switch token.kind {
        case .pass:
            advance()
            return .pass(AST.Pass(range: range(from: start)))
        case .break:
            requireLoop(for: "break", at: token.range)
            advance()
            return .break(AST.Break(range: range(from: start)))
        case .continue:
            requireLoop(for: "continue", at: token.range)
            advance()
            return .continue(AST.Continue(range: range(from: start)))
        case .return: return try returnStatement()
        case .raise: return try raiseStatement()
        case .assert: return try assertStatement()
        case .del: return try deleteStatement()
        case .global:
            advance()
            return .global(AST.Global(names: try names(), range: range(from: start)))
        case .nonlocal:
            advance()
            return .nonlocal(AST.Nonlocal(names: try names(), range: range(from: start)))
        case .import: return try importStatement()
        case .from: return try importFromStatement()
        case .name where isTypeAlias: return try typeAliasStatement()
        default: return try expressionStatement()
        }
    }

    /// Whether the statement ends here.
    var isAtStatementEnd: Bool {
        switch token.kind {
        case .newline, .semicolon, .endOfFile: true
        default: false
        }
    }

    private mutating func returnStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        requireFunction(for: "return", at: token.range)
        advance()
        let value = isAtStatementEnd ? nil : try expressions()
        return .return(AST.Return(value: value, range: range(from: start)))
    }

    private mutating func raiseStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        var exception: AST.Expression?
        var cause: AST.Expression?
        if !isAtStatementEnd {
            exception = try expression()
            if skip(.from) { cause = try expression() }
        }
        return .raise(AST.Raise(exception: exception, cause: cause, range: range(from: start)))
    }

    private mutating func assertStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        let condition = try expression()
        let message = skip(.comma) ? try expression() : nil
        return .assert(AST.Assert(condition: condition, message: message, range: range(from: start)))
    }

    private mutating func deleteStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        var targets = [try target()]
        while skip(.comma), !isAtStatementEnd { targets.append(try target()) }
        for target in targets { checkTarget(target, "delete") }
        return .delete(AST.Delete(targets: targets, range: range(from: start)))
    }

    private mutating func names() throws(SyntaxFailure) -> [AST.Identifier] {
        var names = [try identifier()]
        while skip(.comma) { names.append(try identifier()) }
        return names
    }

    /// `type` is a keyword only before a name and `=` or type parameters.
    private var isTypeAlias: Bool {
        guard isWord("type", token), next.kind == .name else { return false }
        return ahead(2).kind == .equal || ahead(2).kind == .openSquare
    }

    private mutating func typeAliasStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        let name = try identifier()
        try typeParameters()
        try expect(.equal)
        return .typeAlias(AST.TypeAlias(name: name, value: try expression(), range: range(from: start)))
    }
}
