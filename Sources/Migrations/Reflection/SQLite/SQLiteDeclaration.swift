import Schema

/// Reads the tokens of a CREATE statement one after another.
struct SQLiteDeclaration {
    let sql: [UInt8]
    let tokens: [SQLiteToken]
    /// The table's columns, for telling them from other words inside expressions.
    var columnNames: [String] = []
    private(set) var position = 0
    /// Where reading stops: the end of the item that is being read, or of the statement.
    private var end: Int

    init(_ sql: String) {
        self.sql = Array(sql.utf8)
        tokens = SQLiteToken.tokens(of: self.sql)
        end = tokens.count
    }

    var current: SQLiteToken? { position < end ? tokens[position] : nil }

    var isAtEnd: Bool { position >= end }

    /// Reads one item of a list from here on.
    mutating func move(to item: Range<Int>) {
        position = item.lowerBound
        end = min(item.upperBound, tokens.count)
    }

    mutating func advance() { position += 1 }

    /// Steps over the keywords when they come next, all of them in order.
    mutating func take(_ keywords: String...) -> Bool {
        for (offset, keyword) in keywords.enumerated() {
            guard position + offset < end, tokens[position + offset].isWord(keyword) else { return false }
        }
        position += keywords.count
        return true
    }

    mutating func takeSymbol(_ symbol: String) -> Bool {
        guard current?.isSymbol(symbol) == true else { return false }
        advance()
        return true
    }

    /// A name, quoted or not.
    mutating func name() -> Identifier? {
        guard let token = current, token.kind != .symbol, token.kind != .number else { return nil }
        advance()
        return Identifier(token.text)
    }

    /// Steps over a parenthesised group; the positions of the tokens inside it.
    mutating func group() -> Range<Int>? {
        guard current?.isSymbol("(") == true else { return nil }
        let start = position + 1
        var depth = 0
        while let token = current {
            advance()
            if token.isSymbol("(") { depth += 1 }
            if token.isSymbol(")") { depth -= 1 }
            if depth == 0 { return start..<position - 1 }
        }
        return nil
    }

    /// The names in a parenthesised list of columns; what follows a name up to the comma is skipped.
    mutating func names() -> [Identifier] {
        guard let group = group() else { return [] }
        return split(group).compactMap { $0.first.flatMap { tokens[$0].kind == .symbol ? nil : Identifier(tokens[$0].text) } }
    }

    /// A group's tokens cut at its outer commas.
    func split(_ group: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = group.lowerBound
        var depth = 0
        for index in group {
            if tokens[index].isSymbol("(") { depth += 1 }
            if tokens[index].isSymbol(")") { depth -= 1 }
            if depth == 0, tokens[index].isSymbol(",") {
                parts.append(start..<index)
                start = index + 1
            }
        }
        return start < group.upperBound ? parts + [start..<group.upperBound] : parts
    }

    /// The bytes from one token to another, as written.
    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(decoding: sql[tokens[first].range.lowerBound..<tokens[last].range.upperBound], as: UTF8.self)
    }

    /// An expression as written, its columns known as such.
    func expression(_ range: Range<Int>) -> SQLExpression {
        var pieces: [SQLExpression] = []
        var start = range.lowerBound
        func verbatim(upTo end: Int) {
            guard start < end else { return }
            let from = start == range.lowerBound ? tokens[start].range.lowerBound : tokens[start - 1].range.upperBound
            let to = end == range.upperBound ? tokens[end - 1].range.upperBound : tokens[end].range.lowerBound
            if from < to { pieces.append(.literalColumn(String(decoding: sql[from..<to], as: UTF8.self), type: nil)) }
        }
        for index in range {
            guard let column = column(at: index, in: range) else { continue }
            if start < index {
                verbatim(upTo: index)
            } else if index > range.lowerBound {
                let gap = sql[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
                if !gap.isEmpty { pieces.append(.literalColumn(String(decoding: gap, as: UTF8.self), type: nil)) }
            }
            pieces.append(.column(ColumnReference(column)))
            start = index + 1
        }
        verbatim(upTo: range.upperBound)
        return pieces.count == 1 ? pieces[0] : .fragments(pieces)
    }

    private func column(at index: Int, in range: Range<Int>) -> Identifier? {
        let token = tokens[index]
        guard token.kind == .word || token.kind == .quoted else { return nil }
        if range.contains(index + 1), tokens[index + 1].isSymbol("(") || tokens[index + 1].isSymbol(".") { return nil }
        if range.contains(index - 1), tokens[index - 1].isWord("COLLATE") || tokens[index - 1].isWord("AS") { return nil }
        return columnNames.first { $0.lowercased() == token.text.lowercased() }.map { Identifier($0) }
    }
}
