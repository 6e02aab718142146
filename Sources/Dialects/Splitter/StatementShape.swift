/// What a splitter has to know of the statement that it is in.
struct StatementShape {
    private var depth = 0
    /// The first words, in lower case.
    private var words: [String] = []
    /// Open BEGIN and CASE of a `BEGIN ATOMIC` body.
    private var blocks = 0
    private var previous: (last: Mark, before: Mark) = (.none, .none)
    private(set) var copiesFromInput = false
    private var lastWord = ""

    private enum Mark {
        case none, semicolon, end, other
    }

    mutating func add(_ token: SQLToken, in lexer: SQLLexer) {
        var mark = Mark.other
        switch token.kind {
        case .openParenthesis: depth += 1
        case .closeParenthesis: depth = max(0, depth - 1)
        case .semicolon: mark = .semicolon
        case .word:
            let length = token.range.count
            let word = length <= 20 ? String(decoding: lexer.bytes[token.range], as: UTF8.self).lowercased() : ""
            if words.count < 5 { words.append(word) }
            if word == "end" { mark = .end }
            trackBlocks(word)
            if words.first == "copy", depth == 0, lastWord == "from", word == "stdin" { copiesFromInput = true }
            lastWord = word
        default: break
        }
        previous = (mark, previous.last)
    }

    /// Whether a semicolon ends the statement: not inside parentheses, a `BEGIN ATOMIC` body or a SQLite trigger.
    func endsStatement(at token: SQLToken, in lexer: SQLLexer) -> Bool {
        switch lexer.quoting {
        case .postgresql: depth == 0 && blocks == 0
        case .sqlite: !isTrigger || previous.last == .end && previous.before == .semicolon
        }
    }

    /// `CREATE [OR REPLACE] FUNCTION|PROCEDURE ... BEGIN ... END`, counted as psql counts it.
    private mutating func trackBlocks(_ word: String) {
        guard depth == 0, definesRoutine else { return }
        switch word {
        case "begin": blocks += 1
        case "case" where blocks > 0: blocks += 1
        case "end" where blocks > 0: blocks -= 1
        default: break
        }
    }

    private var definesRoutine: Bool {
        guard words.first == "create" else { return false }
        let rest = words.dropFirst().first == "or" ? words.dropFirst(3) : words.dropFirst()
        return rest.first == "function" || rest.first == "procedure"
    }

    /// `CREATE [TEMP] TRIGGER`, perhaps explained.
    private var isTrigger: Bool {
        var rest = words[...]
        if rest.first == "explain" { rest = rest.dropFirst() }
        guard rest.first == "create" else { return false }
        rest = rest.dropFirst()
        if rest.first == "temp" || rest.first == "temporary" { rest = rest.dropFirst() }
        return rest.first == "trigger"
    }
}
