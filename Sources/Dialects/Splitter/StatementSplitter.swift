import SourceText

/// Finds where statements end, as psql and the sqlite3 shell do.
struct StatementSplitter {
    private var lexer: SQLLexer
    private var script = SQLScript(statements: [], diagnostics: [])
    /// The byte range of the statement so far; nil between statements.
    private var extent: Range<Int>?
    private var shape = StatementShape()

    init(_ lexer: SQLLexer) {
        self.lexer = lexer
    }

    mutating func split() -> SQLScript {
        if let offset = lexer.bytes[lexer.position..<lexer.end].firstIndex(of: 0) {
            report(offset..<offset + 1, "nul-byte", "The file holds a NUL byte, which no database takes in SQL. Remove it.")
        }
        while let token = lexer.next() {
            switch token.kind {
            case .unterminated(let what):
                report(token.range, "unterminated-\(what.code)", "The \(what.rawValue) that begins here has no end.")
                extend(to: token)
            case .backslash where lexer.quoting == .postgresql: refuseCommand(token)
            case .dot where lexer.quoting == .sqlite && extent == nil: refuseCommand(token)
            case .semicolon where shape.endsStatement(at: token, in: lexer): finish()
            case .semicolon:
                shape.add(token, in: lexer)
                if extent != nil { extend(to: token) }
            default:
                shape.add(token, in: lexer)
                extend(to: token)
            }
        }
        finish()
        return script
    }

    private mutating func extend(to token: SQLToken) {
        extent = (extent?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
    }

    private mutating func finish() {
        defer {
            extent = nil
            shape = StatementShape()
        }
        guard let extent else { return }
        if shape.copiesFromInput, lexer.quoting == .postgresql {
            report(
                extent, "copy-from-stdin",
                "COPY ... FROM stdin takes its rows from psql, which does not run here. Write the rows as INSERT, or copy from a file on the server."
            )
            lexer.skipCopyData()
            return
        }
        script.statements.append(SQLScript.Part(sql: String(decoding: lexer.bytes[extent], as: UTF8.self), range: extent))
    }

    /// A command of psql or of the sqlite3 shell, which is no SQL: the rest of its line is left out.
    private mutating func refuseCommand(_ token: SQLToken) {
        lexer.skipLine()
        let range = token.range.lowerBound..<lexer.position
        let text = String(decoding: lexer.bytes[range].prefix(40), as: UTF8.self).split(whereSeparator: \.isWhitespace).first ?? ""
        let shell = lexer.quoting == .postgresql ? "psql" : "the sqlite3 shell"
        report(range, "shell-command", "\(text) is a command of \(shell), not SQL. Remove it, or write what it does as SQL.")
    }

    private mutating func report(_ range: Range<Int>, _ code: String, _ message: String) {
        script.diagnostics.append(Diagnostic(range, code: code, message))
    }
}

extension SQLToken.Unterminated {
    fileprivate var code: String { rawValue.replacing(" ", with: "-") }
}
