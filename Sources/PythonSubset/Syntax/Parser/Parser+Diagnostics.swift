import SourceText

extension Parser {
    mutating func report(_ range: Range<Int>, _ message: String) {
        guard diagnostics.count < ParserLimits.diagnostics else { return }
        diagnostics.append(Diagnostic(range, code: "syntax-error", message))
    }

    mutating func fail(_ range: Range<Int>, _ message: String) -> SyntaxFailure {
        failure = FailureDescription(range, message)
        return SyntaxFailure()
    }

    /// Reports the failure under way, unless the lexer has reported something between `start` and `end` that explains it.
    mutating func reportFailure(from start: Int, to end: Int) {
        if let failure, !hasLexicalDiagnostic(in: start..<max(start, end)) { report(failure.range, failure.message) }
    }

    func hasLexicalDiagnostic(in range: Range<Int>) -> Bool {
        lexicalDiagnostics.contains { range.contains($0.range.lowerBound) || range.upperBound == $0.range.lowerBound }
    }

    /// The first place after what was read on a line.
    var lineEnd: Range<Int> { previousEnd..<max(previousEnd, min(previousEnd + 1, source.bytes.count)) }

    /// The failure of a token that does not fit.
    mutating func unexpected(expected: String? = nil) -> SyntaxFailure {
        switch token.kind {
        case .newline, .endOfFile, .dedent:
            let what = expected.map { "expected \($0) at the end of the line" } ?? "the line ends too early"
            return fail(lineEnd, "invalid syntax: \(what)")
        case .indent: return fail(token.range, "unexpected indent")
        case _ where context.isInBrackets && startsOperand(token.kind) && endsOperand:
            return fail(ahead(-1).start..<token.end, "invalid syntax. Perhaps you forgot a comma?")
        case .equal where expected == "':'" || context.isInBrackets:
            return fail(token.range, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
        default:
            let found = "'\(text(token.range.prefix(40)))'"
            let what = expected.map { "expected \($0), found \(found)" } ?? "unexpected \(found)"
            return fail(token.range, "invalid syntax: \(what)")
        }
    }

    /// Whether the token before the current one can end an expression.
    private var endsOperand: Bool {
        guard position > 0 else { return false }
        switch tokens[position - 1].kind {
        case .name, .integer, .float, .imaginary, .string, .formattedEnd, .falseKeyword, .noneKeyword, .trueKeyword, .ellipsis,
            .closeParenthesis, .closeSquare, .closeCurly:
            return true
        default: return false
        }
    }

    func startsOperand(_ kind: TokenKind) -> Bool {
        switch kind {
        case .name, .integer, .float, .imaginary, .string, .formattedStart, .falseKeyword, .noneKeyword, .trueKeyword, .ellipsis,
            .openParenthesis, .openSquare, .openCurly, .lambda, .await, .not, .tilde:
            true
        default: false
        }
    }
}
