import SourceText

/// Splits a file into tokens, with Python's layout: `newline`, `indent` and `dedent` tokens outside brackets.
///
/// Never fails: what cannot be read is a diagnostic and an `invalid` token, or is read as what it was probably meant to be.
struct Lexer {
    /// The file, and `ByteBlock.width` zeros after it, so that looking ahead needs no check; there is no other zero.
    let bytes: [UInt8]
    let count: Int
    let encoding: SourceEncoding
    let keywords = KeywordTable.shared

    var offset: Int
    var tokens: [Token] = []
    var diagnostics: [Diagnostic] = []
    var indents = [Indentation()]
    /// Open brackets, f-strings and replacement fields, innermost last.
    var frames: [Frame] = []
    /// Whether the next bytes are an f-string's text rather than code.
    var isInText = false
    var isAtLineStart = true

    init(_ source: SourceText, encoding: SourceEncoding, from offset: Int) {
        count = source.bytes.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + ByteBlock.width)
        bytes.append(contentsOf: source.bytes)
        bytes.append(contentsOf: repeatElement(0, count: ByteBlock.width))
        self.bytes = bytes
        self.encoding = encoding
        self.offset = offset
        tokens.reserveCapacity(count / 5 + 16)
    }

    mutating func run() {
        while offset < count {
            if isInText {
                formattedText()
            } else {
                if isAtLineStart, !beginLine() { continue }
                token()
            }
        }
        finish()
    }

    /// The byte `distance` after the current one; zero past the end.
    func byte(_ distance: Int = 0) -> UInt8 {
        bytes[min(offset &+ distance, count)]
    }

    mutating func add(_ kind: TokenKind, from start: Int, isPlain: Bool = false) {
        tokens.append(Token(kind, from: start, to: offset, isPlain: isPlain))
    }

    /// The first place from `start` on, or from the current one, where one of two bytes stands; the end without one.
    func place(of first: UInt8, or second: UInt8, from start: Int? = nil) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = start ?? offset
            while offset < count {
                let block = ByteBlock(bytes, at: offset)
                let marks = block.marks(first) | block.marks(second)
                if marks != 0 { return min(offset + ByteBlock.first(marks), count) }
                offset += ByteBlock.width
            }
            return count
        }
    }

    mutating func report(_ range: Range<Int>, _ message: String) {
        guard diagnostics.count < ParserLimits.diagnostics else { return }
        diagnostics.append(Diagnostic(range, code: "syntax-error", message))
    }

    private mutating func token() {
        let first = bytes[offset]
        switch first {
        case 0x20, 0x09, 0x0C:
            repeat { offset += 1 } while bytes[offset] == 0x20
        case 0x0A, 0x0D: lineEnd()
        case UInt8(ascii: "#"): skipLine()
        case UInt8(ascii: "\\"): lineContinuation()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): string(prefix: offset)
        default:
            if first.startsName {
                name()
            } else if first == UInt8(ascii: "."), byte(1).isDigit {
                number()
            } else {
                symbol(first)
            }
        }
    }

    private mutating func skipLine() {
        offset = place(of: 0x0A, or: 0x0D)
    }

    private mutating func lineEnd() {
        let start = offset
        skipLineEnd()
        if frames.isEmpty {
            tokens.append(Token(.newline, from: start, to: offset))
            isAtLineStart = true
        } else {
            closeBracketsBeforeStatement()
        }
    }

    mutating func skipLineEnd() {
        offset += byte() == 0x0D && byte(1) == 0x0A ? 2 : 1
    }

    /// A backslash at the end of a line joins the next line to it.
    private mutating func lineContinuation() {
        let start = offset
        offset += 1
        if byte().isLineEnd {
            skipLineEnd()
            if offset >= count { report(start..<start + 1, "unexpected end of file after the line continuation character '\\'") }
        } else {
            skipLine()
            report(start..<offset, "unexpected character after line continuation character")
            add(.invalid, from: start)
        }
    }

    private mutating func finish() {
        closeEverything()
        if let last = tokens.last, last.kind != .newline { add(.newline, from: offset) }
        for _ in indents.dropFirst() { add(.dedent, from: offset) }
        add(.endOfFile, from: offset)
    }
}
