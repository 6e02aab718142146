/// A token of a CREATE statement as SQLite keeps it in `sqlite_master`.
struct SQLiteToken: Equatable {
    enum Kind {
        case word
        /// `"name"`, `[name]` or a name between backticks; `text` is without its quotes.
        case quoted
        case string
        case number
        case symbol
    }

    var kind: Kind
    var text: String
    /// Bytes of the statement.
    var range: Range<Int>

    /// Whether the token is this keyword, whatever its case.
    func isWord(_ keyword: String) -> Bool { kind == .word && text.uppercased() == keyword }

    func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }

    /// The tokens of `sql` without white space and comments. What is not closed ends with the text.
    static func tokens(of sql: [UInt8]) -> [SQLiteToken] {
        var tokens: [SQLiteToken] = []
        var position = 0
        func byte(_ offset: Int) -> UInt8? { sql.indices.contains(offset) ? sql[offset] : nil }
        while let first = byte(position) {
            let start = position
            if first == UInt8(ascii: " ") || (9...13).contains(first) {
                position += 1
            } else if first == UInt8(ascii: "-"), byte(position + 1) == first {
                while let next = byte(position), next != UInt8(ascii: "\n") { position += 1 }
            } else if first == UInt8(ascii: "/"), byte(position + 1) == UInt8(ascii: "*") {
                position += 2
                while position < sql.count, !(byte(position) == UInt8(ascii: "*") && byte(position + 1) == UInt8(ascii: "/")) {
                    position += 1
                }
                position = min(position + 2, sql.count)
            } else if let close = closingQuote(of: first) {
                var text: [UInt8] = []
                position += 1
                while let next = byte(position) {
                    position += 1
                    if next == close {
                        guard first == close, byte(position) == close else { break }
                        position += 1
                    }
                    text.append(next)
                }
                let kind: Kind = first == UInt8(ascii: "'") ? .string : .quoted
                tokens.append(SQLiteToken(kind: kind, text: String(decoding: text, as: UTF8.self), range: start..<position))
            } else {
                let isNumber = (0x30...0x39).contains(first)
                position += 1
                if isWordByte(first) { while let next = byte(position), isWordByte(next) || isNumber && next == 0x2E { position += 1 } }
                let text = String(decoding: sql[start..<position], as: UTF8.self)
                tokens.append(
                    SQLiteToken(kind: isNumber ? .number : isWordByte(first) ? .word : .symbol, text: text, range: start..<position))
            }
        }
        return tokens
    }

    private static func closingQuote(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): byte
        case UInt8(ascii: "["): UInt8(ascii: "]")
        default: nil
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }
}
