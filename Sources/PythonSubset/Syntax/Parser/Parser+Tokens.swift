import SourceText

extension Parser {
    mutating func advance() {
        previousEnd = token.end
        if position + 1 < tokens.count {
            position += 1
            token = tokens[position]
        }
    }

    /// The token after the current one.
    var next: Token { ahead(1) }

    func ahead(_ distance: Int) -> Token {
        tokens[max(0, min(position + distance, tokens.count - 1))]
    }

    mutating func skip(_ kind: TokenKind) -> Bool {
        guard token.kind == kind else { return false }
        advance()
        return true
    }

    mutating func expect(_ kind: TokenKind) throws(SyntaxFailure) {
        guard token.kind == kind else { throw unexpected(expected: "'\(kind.rawValue)'") }
        advance()
    }

    /// From `start` to the end of what was read last.
    func range(from start: Int) -> Range<Int> { start..<max(start, previousEnd) }

    func text(_ range: Range<Int>) -> String {
        encoding.decode(bytes[range])
    }

    /// The text of a name.
    mutating func name(at range: Range<Int>) -> String {
        knownNames.name(at: range, in: bytes, encoding)
    }

    /// Whether the current token is the name `word`, which is no keyword everywhere.
    func isWord(_ word: StaticString, _ token: Token) -> Bool {
        guard token.kind == .name, token.end - token.start == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { $0.elementsEqual(bytes[token.range]) }
    }

    mutating func identifier(_ what: String = "a name") throws(SyntaxFailure) -> AST.Identifier {
        guard token.kind == .name else { throw unexpected(expected: what) }
        let identifier = AST.Identifier(name: name(at: token.range), range: token.range)
        advance()
        return identifier
    }

    /// Goes one construct deeper, or fails where that is too deep.
    mutating func enter() throws(SyntaxFailure) {
        depth += 1
        if depth > ParserLimits.nesting { throw tooDeep() }
    }

    mutating func leave() { depth -= 1 }

    /// Makes the chain just parsed one link longer, or fails where that is too long.
    mutating func link() throws(SyntaxFailure) {
        height += 1
        if height > ParserLimits.chain { throw tooLong() }
    }

    private mutating func tooDeep() -> SyntaxFailure {
        fail(token.range, "too many nested expressions or blocks; at most \(ParserLimits.nesting) are read")
    }

    private mutating func tooLong() -> SyntaxFailure {
        fail(token.range, "the expression is too long; at most \(ParserLimits.chain) operators or calls in a row are read")
    }
}
