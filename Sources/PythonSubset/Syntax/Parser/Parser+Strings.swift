extension Parser {
    /// One string literal or several side by side, f-strings among them.
    mutating func strings() throws(SyntaxFailure) -> AST.Expression {
        if let literal = plainLiteral() { return literal }
        let start = token.start
        var pieces = StringPieces()
        while true {
            switch token.kind {
            case .string: plainString(into: &pieces)
            case .formattedStart: try formattedString(into: &pieces)
            default:
                if pieces.hasBytes, pieces.hasText { throw fail(range(from: start), "cannot mix bytes and nonbytes literals") }
                return pieces.expression(range(from: start))
            }
        }
    }

    /// A literal on its own whose text is what stands between its quotes.
    private mutating func plainLiteral() -> AST.Expression? {
        guard token.isPlain, case .utf8 = encoding, next.kind != .string, next.kind != .formattedStart else { return nil }
        let range = token.range
        let text = String(decoding: bytes[stringContent(.none)], as: UTF8.self)
        advance()
        return .constant(AST.Constant(value: .string(text), range: range))
    }

    private mutating func plainString(into pieces: inout StringPieces) {
        let prefix = StringPrefix(at: token.start, in: bytes)
        let content = stringContent(prefix)
        var decoder = StringDecoder(bytes: bytes, encoding: encoding, isRaw: prefix.isRaw)
        if prefix.isBytes {
            pieces.hasBytes = true
            pieces.bytes += decoder.byteString(content)
        } else {
            pieces.append(decoder.text(content))
        }
        for problem in decoder.problems { report(problem.range, problem.message) }
        advance()
    }

    /// The bytes of the current string token between its quotes.
    private func stringContent(_ prefix: StringPrefix) -> Range<Int> {
        let open = token.start + prefix.length
        let quote = bytes[open]
        let isTriple = token.end - open >= 6 && bytes[open + 1] == quote && bytes[open + 2] == quote
        let width = isTriple ? 3 : 1
        return open + width..<max(open + width, token.end - width)
    }
}

/// What adjacent string literals come to.
struct StringPieces {
    private(set) var parts: [AST.FormattedString.Part] = []
    private(set) var hasText = false
    private var text = ""
    private var hasFields = false
    private var isTemplate = false
    var hasBytes = false
    var bytes: [UInt8] = []

    mutating func append(_ more: String) {
        if text.isEmpty { text = more } else { text += more }
        hasText = true
    }

    mutating func append(_ field: AST.FormattedString.Field) {
        flush()
        parts.append(.field(field))
    }

    /// An f-string or template begins.
    mutating func beginFormatted(isTemplate: Bool) {
        hasText = true
        hasFields = true
        if isTemplate { self.isTemplate = true }
    }

    private mutating func flush() {
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
    }

    /// The parts of a field's format.
    mutating func format() -> [AST.FormattedString.Part] {
        flush()
        return parts
    }

    mutating func expression(_ range: Range<Int>) -> AST.Expression {
        if hasBytes { return .constant(AST.Constant(value: .bytes(bytes), range: range)) }
        guard hasFields else { return .constant(AST.Constant(value: .string(text), range: range)) }
        flush()
        return .formattedString(AST.FormattedString(parts: parts, isTemplate: isTemplate, range: range))
    }
}
