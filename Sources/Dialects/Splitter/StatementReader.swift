/// The tokens of one statement, read by their words.
struct StatementReader {
    private let bytes: [UInt8]
    private let tokens: [SQLToken]
    private(set) var index = 0

    /// Reads at most `limit` tokens, which is more than any statement needs to be told apart by.
    init(_ sql: String, quoting: SQLLexer.Quoting, limit: Int = 4000) {
        let bytes = Array(sql.utf8)
        var lexer = SQLLexer(bytes, quoting: quoting)
        var tokens: [SQLToken] = []
        while tokens.count < limit, let token = lexer.next() {
            if token.kind == .semicolon, tokens.isEmpty { continue }
            tokens.append(token)
        }
        self.bytes = bytes
        self.tokens = tokens
    }

    var isAtEnd: Bool { index >= tokens.count || tokens[index].kind == .semicolon }

    /// The current word in lower case; empty for anything else.
    var word: String { word(at: index) }

    private func word(at index: Int) -> String {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return "" }
        return String(decoding: bytes[tokens[index].range], as: UTF8.self).lowercased()
    }

    mutating func skip() { index += 1 }

    /// Moves past `words` when they come next.
    mutating func accept(_ words: String...) -> Bool {
        guard words.enumerated().allSatisfy({ word(at: index + $0.offset) == $0.element }) else { return false }
        index += words.count
        return true
    }

    /// Moves past one of `words`.
    mutating func acceptAny(_ words: String...) -> Bool {
        guard words.contains(word) else { return false }
        index += 1
        return true
    }

    mutating func accept(_ kind: SQLToken.Kind) -> Bool {
        guard !isAtEnd, tokens[index].kind == kind else { return false }
        index += 1
        return true
    }

    /// A name with its qualifiers, as written.
    mutating func name() -> String? {
        guard !isAtEnd, tokens[index].kind == .word || tokens[index].kind == .quotedIdentifier else { return nil }
        let start = tokens[index].range.lowerBound
        var end = tokens[index].range.upperBound
        index += 1
        while index + 1 < tokens.count, tokens[index].kind == .dot {
            end = tokens[index + 1].range.upperBound
            index += 2
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Moves to the next comma or the end, past whole parentheses.
    mutating func skipToComma() {
        var depth = 0
        while !isAtEnd {
            switch tokens[index].kind {
            case .openParenthesis: depth += 1
            case .closeParenthesis: depth -= 1
            case .comma where depth == 0: return
            default: break
            }
            index += 1
        }
    }

    /// Whether a word comes before the next comma outside parentheses, or anywhere up to the end.
    func contains(_ words: [String], beforeComma: Bool = false) -> Bool {
        var depth = 0
        for offset in index..<max(index, tokens.count) {
            switch tokens[offset].kind {
            case .openParenthesis: depth += 1
            case .closeParenthesis: depth -= 1
            case .comma where depth == 0 && beforeComma: return false
            case .word where depth == 0:
                if words.enumerated().allSatisfy({ word(at: offset + $0.offset) == $0.element }) { return true }
            default: break
            }
        }
        return false
    }

    /// The number that comes next.
    var number: Int? { isNext(.number) ? Int(String(decoding: bytes[tokens[index].range], as: UTF8.self)) : nil }

    /// Whether another symbol than those that have a kind of their own comes next.
    func isNext(_ symbol: Unicode.Scalar) -> Bool { isNext(.symbol) && bytes[tokens[index].range.lowerBound] == UInt8(ascii: symbol) }

    /// Whether a symbol such as `(` comes next.
    func isNext(_ kind: SQLToken.Kind) -> Bool { tokens.indices.contains(index) && tokens[index].kind == kind }
}

extension StatementReader {
    /// Moves past a group in parentheses.
    mutating func skipParentheses() {
        var depth = 0
        while !isAtEnd {
            if isNext(.openParenthesis) { depth += 1 }
            if isNext(.closeParenthesis) { depth -= 1 }
            skip()
            if depth <= 0 { return }
        }
    }
}
