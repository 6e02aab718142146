extension Lexer {
    /// Something open that the end of a line does not end.
    struct Frame {
        enum Kind: Equatable {
            case parenthesis, square, curly
            case formatted(quote: UInt8, isTriple: Bool, isRaw: Bool)
            /// A replacement field's expression.
            case field
            /// A replacement field's format; its field is below it.
            case format
        }

        let kind: Kind
        /// Where it opened.
        let offset: Int
        /// The place of its token, if it is a bracket.
        let token: Int
        /// The commas right inside it.
        var commas = 0

        init(_ kind: Kind, at offset: Int, token: Int = 0) {
            self.kind = kind
            self.offset = offset
            self.token = token
        }

        var isFormattedString: Bool { if case .formatted = kind { true } else { false } }

        var isText: Bool { kind == .format || isFormattedString }

        /// Whether a closing bracket of `kind` ends it.
        func closes(with kind: Kind) -> Bool { self.kind == kind || (self.kind == .field && kind == .curly) }

        var opening: String {
            switch kind {
            case .parenthesis: "("
            case .square: "["
            default: "{"
            }
        }
    }

    /// The innermost of what is open: no more than the parser reads, so that looking through them costs nothing.
    var nearestFrames: ArraySlice<Frame> { frames.suffix(ParserLimits.nesting) }

    mutating func open(_ kind: Frame.Kind, _ token: TokenKind) {
        frames.append(Frame(kind, at: offset, token: tokens.count))
        offset += 1
        add(token, from: offset - 1)
    }

    mutating func comma() {
        if !frames.isEmpty { frames[frames.count - 1].commas += 1 }
        offset += 1
        add(.comma, from: offset - 1)
    }

    mutating func close(_ kind: Frame.Kind, _ token: TokenKind) {
        let start = offset
        offset += 1
        guard let frame = frames.last else {
            report(start..<offset, "unmatched '\(token.rawValue)'")
            return add(.invalid, from: start)
        }
        if frame.closes(with: kind) {
            if frame.kind == kind { tokens[frame.token].setElementCount(commas: frame.commas) }
            frames.removeLast()
            isInText = frames.last?.isText ?? false
            return add(token, from: start)
        }
        report(start..<offset, "closing parenthesis '\(token.rawValue)' does not match opening parenthesis '\(frame.opening)'")
        add(.invalid, from: start)
        let isInside = nearestFrames.reversed().prefix { !$0.isText }.contains { $0.closes(with: kind) }
        while let frame = frames.last, !frame.isText {
            frames.removeLast()
            if !isInside || frame.closes(with: kind) { break }
        }
        isInText = frames.last?.isText ?? false
    }

    /// After a line end inside brackets: a word that begins statements only shows that a bracket was never closed.
    mutating func closeBracketsBeforeStatement() {
        var end = offset
        while bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        var word: UInt64 = 0
        let start = end
        while end - start < 9, bytes[end] &- 0x61 < 26 {
            word = word << 8 | UInt64(bytes[end])
            end += 1
        }
        guard end > start, end - start < 9, !bytes[end].continuesName, !bytes[end].isQuote, keywords.kind(of: word).neverInExpression else {
            return
        }
        closeEverything()
        tokens.append(Token(.newline, from: offset, to: offset))
        isAtLineStart = true
    }

    /// Reports what is still open, the innermost alone.
    mutating func closeEverything() {
        guard let innermost = frames.last else { return }
        let range = innermost.offset..<innermost.offset + 1
        report(range, innermost.isFormattedString ? "unterminated f-string literal" : "'\(innermost.opening)' was never closed")
        frames.removeAll()
        isInText = false
    }

    /// A string that was not ended has swallowed the brackets that close the line: they count.
    mutating func closeBracketsInUnterminatedText(from start: Int) {
        var index = offset
        while index > start {
            index -= 1
            let kind: Frame.Kind
            switch bytes[index] {
            case UInt8(ascii: ")"): kind = .parenthesis
            case UInt8(ascii: "]"): kind = .square
            case UInt8(ascii: "}"): kind = .curly
            case 0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"): continue
            default: return
            }
            guard nearestFrames.contains(where: { $0.kind == kind }) else { return }
            while let frame = frames.last, !frame.isText {
                frames.removeLast()
                if frame.kind == kind { break }
            }
        }
    }
}
