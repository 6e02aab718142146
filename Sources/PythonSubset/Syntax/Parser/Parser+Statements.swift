extension Parser {
    /// Reads statements up to the end of their block.
    mutating func statements(into body: inout [AST.Statement]) {
        var unexpectedIndents = 0
        while token.kind != .endOfFile {
            switch token.kind {
            case .indent:
                report(token.range, "unexpected indent")
                unexpectedIndents += 1
                advance()
            case .dedent:
                if unexpectedIndents == 0 { return }
                unexpectedIndents -= 1
                advance()
            case .newline: advance()
            default: statement(into: &body)
            }
        }
    }

    /// Reads one statement, or the simple statements of one line.
    private mutating func statement(into body: inout [AST.Statement]) {
        let start = token.start
        let (depth, context) = (depth, context)
        do throws(SyntaxFailure) {
            if let statement = try compoundStatement() {
                body.append(statement)
            } else {
                try simpleStatements(into: &body)
            }
        } catch {
            self.depth = depth
            self.context = context
            body.append(recover(from: start))
        }
        height = 0
        reportMisplacedAwaits()
    }

    /// After a failure: goes on at the next line; blocks and clauses that belong to the statement are its body.
    private mutating func recover(from start: Int) -> AST.Statement {
        var body: [AST.Statement] = []
        let isAtNextLine = previousEnd > start && ahead(-1).kind == .newline
        if !isAtNextLine { skipLine() }
        reportFailure(from: start, to: previousEnd)
        while true {
            if token.kind == .indent { body += indentedBlock() }
            switch token.kind {
            case .elif, .else, .except, .finally: skipLine()
            default: return .error(AST.ErrorStatement(body: body, range: range(from: start)))
            }
        }
    }

    /// Goes past the end of the logical line, but not out of the block.
    private mutating func skipLine() {
        while true {
            switch token.kind {
            case .newline: return advance()
            case .indent, .dedent, .endOfFile: return
            default: advance()
            }
        }
    }

    mutating func simpleStatements(into body: inout [AST.Statement]) throws(SyntaxFailure) {
        repeat {
            body.append(try simpleStatement())
        } while skip(.semicolon) && token.kind != .newline
        guard skip(.newline) || token.kind == .endOfFile else { throw unexpectedAfter(body.popLast()) }
    }

    /// What follows a simple statement on its line does not belong there.
    private mutating func unexpectedAfter(_ statement: AST.Statement?) -> SyntaxFailure {
        if case .expression(let expression)? = statement, case .name(let name) = expression.value, startsOperand(token.kind),
            name.name == "print" || name.name == "exec"
        {
            return fail(name.range, "Missing parentheses in call to '\(name.name)'. Did you mean \(name.name)(...)?")
        }
        return unexpected()
    }
}
