extension Parser {
    /// A statement with a block; nil when none begins here.
    mutating func compoundStatement() throws(SyntaxFailure) -> AST.Statement? {
        let start = token.start
        switch token.kind {
        case .if: return try ifStatement()
        case .for: return try forStatement(isAsync: false, from: start)
        case .while: return try whileStatement()
        case .with: return try withStatement(isAsync: false, from: start)
        case .try: return try tryStatement()
        case .def: return try functionDefinition(decorators: [], isAsync: false, from: start)
        case .class: return try classDefinition(decorators: [])
        case .at: return try decorated()
        case .async: return try asyncStatement()
        case .name where isMatch: return try matchStatement()
        case .elif, .else, .except, .finally:
            throw fail(token.range, "invalid syntax: '\(token.kind.rawValue)' without the statement that it belongs to")
        default: return nil
        }
    }

    private mutating func asyncStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        switch token.kind {
        case .def: return try functionDefinition(decorators: [], isAsync: true, from: start)
        case .for:
            requireAsyncFunction(for: "async for", at: start..<token.end)
            return try forStatement(isAsync: true, from: start)
        case .with:
            requireAsyncFunction(for: "async with", at: start..<token.end)
            return try withStatement(isAsync: true, from: start)
        default: throw unexpected(expected: "'def', 'for' or 'with' after 'async'")
        }
    }

    private mutating func ifStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        var branches: [AST.If.Branch] = []
        repeat {
            let clause = token
            advance()
            let condition = try namedExpression()
            let body = try block("'\(clause.kind.rawValue)' statement", from: clause.start)
            branches.append(AST.If.Branch(condition: condition, body: body))
        } while token.kind == .elif
        let orElse = try elseBlock()
        return .if(AST.If(branches: branches, orElse: orElse, range: range(from: start, of: orElse, branches.last?.body)))
    }

    private mutating func whileStatement() throws(SyntaxFailure) -> AST.Statement {
        let start = token.start
        advance()
        let condition = try namedExpression()
        let body = try loopBody("'while' statement", from: start)
        let orElse = try elseBlock()
        return .while(AST.While(condition: condition, body: body, orElse: orElse, range: range(from: start, of: orElse, body)))
    }

    private mutating func forStatement(isAsync: Bool, from start: Int) throws(SyntaxFailure) -> AST.Statement {
        advance()
        let target = try targetList()
        checkTarget(target, "assign to")
        try expect(.in)
        let iterable = try expressions()
        let body = try loopBody("'for' statement", from: start)
        let orElse = try elseBlock()
        let range = range(from: start, of: orElse, body)
        return .for(AST.For(target: target, iterable: iterable, body: body, orElse: orElse, isAsync: isAsync, range: range))
    }

    private mutating func loopBody(_ what: String, from start: Int) throws(SyntaxFailure) -> [AST.Statement] {
        let isInLoop = context.isInLoop
        context.isInLoop = true
        let body = try block(what, from: start)
        context.isInLoop = isInLoop
        return body
    }

    mutating func elseBlock() throws(SyntaxFailure) -> [AST.Statement] {
        let start = token.start
        return skip(.else) ? try block("'else' statement", from: start) : []
    }

    /// From `start` to the end of the last statement of the first body that has one.
    func range(from start: Int, of bodies: [AST.Statement]?...) -> Range<Int> {
        for case let last?? in bodies.map({ $0?.last }) { return start..<max(start, last.range.upperBound) }
        return range(from: start)
    }
}
