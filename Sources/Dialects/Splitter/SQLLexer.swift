/// Reads the tokens of a dialect's SQL, comments and white space left out, in one pass.
struct SQLLexer {
    enum Quoting {
        case postgresql, sqlite
    }

    let bytes: [UInt8]
    let end: Int
    let quoting: Quoting
    private(set) var position: Int

    init(_ bytes: [UInt8], _ range: Range<Int>? = nil, quoting: Quoting) {
        self.bytes = bytes
        let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        position = range.lowerBound
        end = range.upperBound
        self.quoting = quoting
    }

    /// The next token; nil at the end.
    mutating func next() -> SQLToken? {
        if let unterminated = skipBlanks() { return unterminated }
        guard position < end else { return nil }
        let start = position
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "'"): return quoted(by: byte, from: start, .string, .string)
        case UInt8(ascii: "\""): return quoted(by: byte, from: start, .quotedIdentifier, .quotedIdentifier)
        case UInt8(ascii: "`") where quoting == .sqlite: return quoted(by: byte, from: start, .quotedIdentifier, .quotedIdentifier)
        case UInt8(ascii: "[") where quoting == .sqlite: return bracketed(from: start)
        case UInt8(ascii: "$") where quoting == .postgresql: return dollar(from: start)
        case UInt8(ascii: ";"): return token(.semicolon, start)
        case UInt8(ascii: "("): return token(.openParenthesis, start)
        case UInt8(ascii: ")"): return token(.closeParenthesis, start)
        case UInt8(ascii: ","): return token(.comma, start)
        case UInt8(ascii: "."): return token(.dot, start)
        case UInt8(ascii: "\\"): return token(.backslash, start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while position < end, Self.isWord(bytes[position]) || bytes[position] == UInt8(ascii: ".") { position += 1 }
            return token(.number, start)
        case _ where Self.isWord(byte): return word(from: start)
        default: return token(.symbol, start)
        }
    }

    /// Skips to the end of the line, for what is no SQL at all.
    mutating func skipLine() {
        while position < end, bytes[position] != 0x0A { position += 1 }
    }

    /// Skips the lines up to and with `\.`, the end of COPY's data.
    mutating func skipCopyData() {
        while position < end {
            skipLine()
            position = min(position + 1, end)
            if position + 1 < end, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: ".") {
                skipLine()
                return
            }
        }
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }

    private func token(_ kind: SQLToken.Kind, _ start: Int) -> SQLToken { SQLToken(kind: kind, range: start..<position) }

    /// White space and comments; a comment that nothing ends is a token.
    private mutating func skipBlanks() -> SQLToken? {
        while position < end {
            let byte = bytes[position]
            let following = position + 1 < end ? bytes[position + 1] : 0
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                position += 1
            } else if byte == 0xEF, position == 0, end >= 3, bytes[1] == 0xBB, bytes[2] == 0xBF {
                position = 3
            } else if byte == UInt8(ascii: "-"), following == UInt8(ascii: "-") {
                skipLine()
            } else if byte == UInt8(ascii: "/"), following == UInt8(ascii: "*") {
                let start = position
                guard skipComment() else { return token(.unterminated(.comment), start) }
            } else {
                return nil
            }
        }
        return nil
    }

    /// A comment in `/* */`, which PostgreSQL nests; false when the text ends in it. SQLite lets the text end in one.
    private mutating func skipComment() -> Bool {
        var depth = 0
        while position < end {
            let following = position + 1 < end ? bytes[position + 1] : 0
            if bytes[position] == UInt8(ascii: "/"), following == UInt8(ascii: "*"), depth == 0 || quoting == .postgresql {
                depth += 1
                position += 2
            } else if bytes[position] == UInt8(ascii: "*"), following == UInt8(ascii: "/") {
                depth -= 1
                position += 2
                if depth == 0 { return true }
            } else {
                position += 1
            }
        }
        return quoting == .sqlite
    }

    private mutating func quoted(
        by quote: UInt8, from start: Int, _ kind: SQLToken.Kind, _ unterminated: SQLToken.Unterminated, hasEscapes: Bool = false
    ) -> SQLToken {
        while position < end {
            let byte = bytes[position]
            position += 1
            if hasEscapes, byte == UInt8(ascii: "\\") {
                position = min(position + 1, end)
            } else if byte == quote {
                guard position < end, bytes[position] == quote else { return token(kind, start) }
                position += 1
            }
        }
        return token(.unterminated(unterminated), start)
    }

    private mutating func bracketed(from start: Int) -> SQLToken {
        while position < end {
            position += 1
            if bytes[position - 1] == UInt8(ascii: "]") { return token(.quotedIdentifier, start) }
        }
        return token(.unterminated(.quotedIdentifier), start)
    }

    /// A word; PostgreSQL's `E'...'` and `U&'...'` are strings.
    private mutating func word(from start: Int) -> SQLToken {
        while position < end, Self.isWord(bytes[position]) { position += 1 }
        guard position - start == 1, position < end else { return token(.word, start) }
        let letter = bytes[start] | 0x20
        if bytes[position] == UInt8(ascii: "'"), quoting == .postgresql ? "ebxn".utf8.contains(letter) : letter == UInt8(ascii: "x") {
            position += 1
            return quoted(by: UInt8(ascii: "'"), from: start, .string, .string, hasEscapes: letter == UInt8(ascii: "e"))
        }
        if quoting == .postgresql, letter == UInt8(ascii: "u"), bytes[position] == UInt8(ascii: "&"), position + 1 < end {
            let quote = bytes[position + 1]
            if quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
                position += 2
                let isString = quote == UInt8(ascii: "'")
                return quoted(by: quote, from: start, isString ? .string : .quotedIdentifier, isString ? .string : .quotedIdentifier)
            }
        }
        return token(.word, start)
    }

    /// `$$...$$`, `$tag$...$tag$`, or a parameter such as `$1`.
    private mutating func dollar(from start: Int) -> SQLToken {
        var tagEnd = position
        while tagEnd < end, Self.isWord(bytes[tagEnd]), bytes[tagEnd] != UInt8(ascii: "$") { tagEnd += 1 }
        let startsWithDigit = position < end && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
        guard tagEnd < end, bytes[tagEnd] == UInt8(ascii: "$"), !startsWithDigit else {
            position = tagEnd
            return token(.symbol, start)
        }
        let tag = bytes[start...tagEnd]
        position = tagEnd + 1
        while position < end {
            if bytes[position] == UInt8(ascii: "$"), position + tag.count <= end, bytes[position..<position + tag.count].elementsEqual(tag)
            {
                position += tag.count
                return token(.string, start)
            }
            position += 1
        }
        return token(.unterminated(.dollarQuote), start)
    }
}
