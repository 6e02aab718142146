extension Parser {
    /// The arguments of a call or of a class definition, with their parentheses.
    mutating func arguments() throws(SyntaxFailure) -> [AST.Argument] {
        let start = token.start
        return try bracketed(.closeParenthesis) { range in
            [AST.Argument(kind: .positional, value: .error(AST.ErrorExpression(range: range)), range: range)]
        } _: { parser throws(SyntaxFailure) in
            var list = ArgumentList()
            while parser.token.kind != .closeParenthesis {
                try parser.argument(into: &list, callStart: start)
                if !parser.skip(.comma) { break }
            }
            return list.arguments
        }
    }

    private struct ArgumentList {
        var arguments: [AST.Argument] = []
        var hasKeyword = false
        var hasUnpackedMapping = false
        var keywords: Set<String> = []
    }

    private mutating func argument(into list: inout ArgumentList, callStart: Int) throws(SyntaxFailure) {
        let start = token.start
        var kind = AST.Argument.Kind.positional
        var value: AST.Expression
        switch token.kind {
        case .star:
            advance()
            value = try expression()
            kind = .unpacked
            if list.hasUnpackedMapping { report(range(from: start), "iterable argument unpacking follows keyword argument unpacking") }
        case .doubleStar:
            advance()
            value = try expression()
            kind = .unpackedMapping
            list.hasUnpackedMapping = true
        case .name where next.kind == .equal:
            let name = try identifier()
            advance()
            value = try expression()
            kind = .keyword(name)
            list.hasKeyword = true
            if !list.keywords.insert(name.name).inserted { report(range(from: start), "keyword argument repeated: \(name.name)") }
        default:
            value = try namedExpression()
            if token.kind == .equal { throw assignmentInArgument(value) }
            if startsComprehension {
                let isOnly = list.arguments.isEmpty
                value = try generator(of: value, callStart: callStart, isOnly: isOnly)
            }
            if list.hasUnpackedMapping {
                report(range(from: start), "positional argument follows keyword argument unpacking")
            } else if list.hasKeyword {
                report(range(from: start), "positional argument follows keyword argument")
            }
        }
        list.arguments.append(AST.Argument(kind: kind, value: value, range: range(from: start)))
    }

    private mutating func assignmentInArgument(_ value: AST.Expression) -> SyntaxFailure {
        if case .constant(let constant) = value, case .bool = constant.value { return fail(value.range, "cannot assign to \(describe(value))") }
        return fail(value.range.lowerBound..<token.end, "expression cannot contain assignment, perhaps you meant \"==\"?")
    }

    /// A generator without parentheses of its own, which only a single argument may be.
    private mutating func generator(of element: AST.Expression, callStart: Int, isOnly: Bool) throws(SyntaxFailure) -> AST.Expression {
        let clauses = try comprehensionClauses()
        let isLast = token.kind == .closeParenthesis
        let end = isLast ? token.end : previousEnd
        let start = isOnly && isLast ? callStart : element.range.lowerBound
        if !isOnly || !isLast {
            report(element.range.lowerBound..<previousEnd, "Generator expression must be parenthesized")
        }
        return .comprehension(
            AST.Comprehension(kind: .generator, element: element, value: nil, clauses: clauses, range: start..<end))
    }
}
