extension Parser {
    /// From `formattedStart` past `formattedEnd`.
    mutating func formattedString(into pieces: inout StringPieces) throws(SyntaxFailure) {
        let prefix = StringPrefix(at: token.start, in: bytes)
        pieces.beginFormatted(isTemplate: prefix.isTemplate)
        advance()
        try formattedParts(into: &pieces, until: .formattedEnd, isRaw: prefix.isRaw, areBracesDoubled: true)
        advance()
    }

    private mutating func formattedParts(
        into pieces: inout StringPieces, until end: TokenKind, isRaw: Bool, areBracesDoubled: Bool
    ) throws(SyntaxFailure) {
        while token.kind != end {
            switch token.kind {
            case .formattedText:
                var decoder = StringDecoder(bytes: bytes, encoding: encoding, isRaw: isRaw, areBracesDoubled: areBracesDoubled)
                pieces.append(decoder.text(token.range))
                for problem in decoder.problems { report(problem.range, problem.message) }
                advance()
            case .openCurly:
                try enter()
                pieces.append(try field(isRaw: isRaw))
                leave()
            default: throw unexpected()
            }
        }
    }

    private mutating func field(isRaw: Bool) throws(SyntaxFailure) -> AST.FormattedString.Field {
        let start = token.start
        return try bracketed(.closeCurly) { range in
            AST.FormattedString.Field(
                value: .error(AST.ErrorExpression(range: range)), debugText: nil, conversion: nil, format: nil, range: range)
        } _: { parser throws(SyntaxFailure) in
            let textStart = parser.previousEnd
            switch parser.token.kind {
            case .closeCurly, .colon, .exclamation, .equal:
                let found = parser.text(parser.token.range)
                throw parser.fail(start..<parser.token.end, "f-string: valid expression required before '\(found)'")
            default: break
            }
            let value = try parser.yieldOrExpressions()
            let hasDebugText = parser.skip(.equal)
            let debugText = hasDebugText ? parser.text(textStart..<max(textStart, parser.token.start)) : nil
            let conversion = parser.skip(.exclamation) ? try parser.conversion() : nil
            let format = parser.skip(.colon) ? try parser.format(isRaw: isRaw) : nil
            guard parser.token.kind == .closeCurly else { throw parser.unclosedField() }
            return AST.FormattedString.Field(
                value: value, debugText: debugText, conversion: conversion, format: format, range: start..<parser.token.end)
        }
    }

    private mutating func format(isRaw: Bool) throws(SyntaxFailure) -> [AST.FormattedString.Part] {
        var pieces = StringPieces()
        try formattedParts(into: &pieces, until: .closeCurly, isRaw: isRaw, areBracesDoubled: false)
        return pieces.format()
    }

    private mutating func conversion() throws(SyntaxFailure) -> AST.FormattedString.Conversion {
        guard token.kind == .name, token.start == previousEnd else {
            throw fail(token.range, "f-string: conversion type must come right after the exclamation mark")
        }
        let letter = text(token.range)
        let conversions: [String: AST.FormattedString.Conversion] = ["a": .ascii, "r": .repr, "s": .str]
        guard let conversion = conversions[letter] else {
            throw fail(token.range, "f-string: invalid conversion character '\(letter)': expected 's', 'r', or 'a'")
        }
        advance()
        return conversion
    }

    private mutating func unclosedField() -> SyntaxFailure {
        startsOperand(token.kind)
            ? fail(ahead(-1).start..<token.end, "f-string: invalid syntax. Perhaps you forgot a comma?")
            : fail(token.range, "f-string: expecting '}'")
    }
}
