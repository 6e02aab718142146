extension Parser {
    /// The patterns of a `case`: several, or a comma at the end, are a sequence.
    mutating func patterns() throws(SyntaxFailure) -> AST.Pattern {
        let start = token.start
        let first = try sequenceItem()
        if token.kind != .comma {
            if case .star = first { return .sequence(AST.SequencePattern(patterns: [first], range: range(from: start))) }
            return first
        }
        var patterns = [first]
        while skip(.comma), token.kind != .colon, token.kind != .if { patterns.append(try sequenceItem()) }
        return .sequence(AST.SequencePattern(patterns: patterns, range: range(from: start)))
    }

    private mutating func sequenceItem() throws(SyntaxFailure) -> AST.Pattern {
        guard token.kind == .star else { return try pattern() }
        let start = token.start
        advance()
        return .star(AST.StarPattern(name: try captureName(), range: range(from: start)))
    }

    /// Alternatives, perhaps with a name.
    private mutating func pattern() throws(SyntaxFailure) -> AST.Pattern {
        let start = token.start
        try enter()
        let first = try closedPattern()
        var alternatives = [first]
        while skip(.bar) { alternatives.append(try closedPattern()) }
        leave()
        let pattern = alternatives.count == 1 ? first : .or(AST.OrPattern(alternatives: alternatives, range: range(from: start)))
        guard skip(.as) else { return pattern }
        let name = try identifier()
        if name.name == "_" { throw fail(name.range, "cannot use '_' as a target") }
        return .as(AST.AsPattern(pattern: pattern, name: name, range: range(from: start)))
    }

    /// A name; nil for `_`.
    private mutating func captureName() throws(SyntaxFailure) -> AST.Identifier? {
        let name = try identifier()
        return name.name == "_" ? nil : name
    }

    private mutating func closedPattern() throws(SyntaxFailure) -> AST.Pattern {
        switch token.kind {
        case .name: return try nameOrClassPattern()
        case .openParenthesis, .openSquare: return try sequencePattern()
        case .openCurly: return try mappingPattern()
        default:
            let value = try literalPattern()
            return .value(AST.ValuePattern(value: value, range: value.range))
        }
    }

    /// A number, perhaps negative or complex, a string, `None`, `True` or `False`.
    private mutating func literalPattern() throws(SyntaxFailure) -> AST.Expression {
        switch token.kind {
        case .minus, .integer, .float, .imaginary, .string, .noneKeyword, .trueKeyword, .falseKeyword: try operators(.sum)
        case .formattedStart: throw fail(token.range, "patterns may only match literals and attribute lookups")
        default: throw unexpected(expected: "a pattern")
        }
    }

    private mutating func nameOrClassPattern() throws(SyntaxFailure) -> AST.Pattern {
        if next.kind != .dot, next.kind != .openParenthesis { return try capturePattern() }
        let start = token.start
        let value = try dottedValue()
        guard token.kind == .openParenthesis else { return .value(AST.ValuePattern(value: value, range: range(from: start))) }
        return try classPattern(value, from: start)
    }

    private mutating func capturePattern() throws(SyntaxFailure) -> AST.Pattern {
        let range = token.range
        return .capture(AST.CapturePattern(name: try captureName(), range: range))
    }

    private mutating func dottedValue() throws(SyntaxFailure) -> AST.Expression {
        let name = try identifier()
        var value = AST.Expression.name(AST.Name(name: name.name, range: name.range))
        let outerHeight = height
        height = 0
        while skip(.dot) {
            let attribute = try identifier()
            value = .attribute(AST.Attribute(value: value, name: attribute, range: range(from: name.range.lowerBound)))
            try link()
        }
        height = max(height, outerHeight)
        return value
    }

    private mutating func classPattern(_ type: AST.Expression, from start: Int) throws(SyntaxFailure) -> AST.Pattern {
        try expect(.openParenthesis)
        var positional: [AST.Pattern] = []
        var keywords: [AST.ClassPattern.Keyword] = []
        while token.kind != .closeParenthesis {
            if token.kind == .name, next.kind == .equal {
                let name = try identifier()
                advance()
                keywords.append(AST.ClassPattern.Keyword(name: name, pattern: try pattern()))
            } else {
                if !keywords.isEmpty { report(token.range, "positional patterns follow keyword patterns") }
                positional.append(try pattern())
            }
            if !skip(.comma) { break }
        }
        try expect(.closeParenthesis)
        return .class(AST.ClassPattern(type: type, positional: positional, keywords: keywords, range: range(from: start)))
    }

    private mutating func sequencePattern() throws(SyntaxFailure) -> AST.Pattern {
        let start = token.start
        let close: TokenKind = token.kind == .openSquare ? .closeSquare : .closeParenthesis
        advance()
        var patterns: [AST.Pattern] = []
        var hasComma = false
        while token.kind != close {
            patterns.append(try sequenceItem())
            guard skip(.comma) else { break }
            hasComma = true
        }
        try expect(close)
        if close == .closeParenthesis, !hasComma, patterns.count == 1, let only = patterns.first {
            if case .star = only {} else { return only }
        }
        return .sequence(AST.SequencePattern(patterns: patterns, range: range(from: start)))
    }

    private mutating func mappingPattern() throws(SyntaxFailure) -> AST.Pattern {
        let start = token.start
        try expect(.openCurly)
        var entries: [AST.MappingPattern.Entry] = []
        var rest: AST.Identifier?
        while token.kind != .closeCurly {
            if skip(.doubleStar) {
                rest = try identifier()
            } else {
                let key = token.kind == .name ? try dottedValue() : try literalPattern()
                try expect(.colon)
                entries.append(AST.MappingPattern.Entry(key: key, pattern: try pattern()))
            }
            if !skip(.comma) { break }
        }
        try expect(.closeCurly)
        return .mapping(AST.MappingPattern(entries: entries, rest: rest, range: range(from: start)))
    }
}
