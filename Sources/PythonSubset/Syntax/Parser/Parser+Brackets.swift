extension Parser {
    /// Reads what stands between two brackets with `content`; what cannot be read there is one diagnostic and `fallback`, and the rest of
    /// the statement is read on.
    mutating func bracketed<Content>(
        _ close: TokenKind, fallback: (Range<Int>) -> Content, _ content: (inout Parser) throws(SyntaxFailure) -> Content
    ) throws(SyntaxFailure) -> Content {
        let open = position
        let (outerContext, outerDepth, outerHeight) = (context, depth, height)
        context.isInBrackets = true
        advance()
        do throws(SyntaxFailure) {
            let result = try content(&self)
            guard token.kind == close else { throw unexpected() }
            advance()
            context.isInBrackets = outerContext.isInBrackets
            return result
        } catch {
            (context, depth, height) = (outerContext, outerDepth, max(height, outerHeight))
            guard skipToClose(from: open) else { throw error }
            let start = tokens[open].start
            reportFailure(from: start, to: previousEnd)
            return fallback(start..<previousEnd)
        }
    }

    /// Goes past the bracket that closes the one at `open`; false when there is none, as for all brackets around it.
    private mutating func skipToClose(from open: Int) -> Bool {
        if failure?.isUnclosed == true { return false }
        var level = 0
        for index in open..<tokens.count {
            switch tokens[index].kind {
            case .openParenthesis, .openSquare, .openCurly: level += 1
            case .closeParenthesis, .closeSquare, .closeCurly:
                level -= 1
                guard level == 0 else { continue }
                position = index
                token = tokens[index]
                advance()
                return true
            case .newline, .endOfFile:
                failure?.isUnclosed = true
                return false
            default: break
            }
        }
        return false
    }
}
