extension Parser {
    /// The arguments of a call or of a class definition, with their parentheses.
    mutating func arguments() throws(SyntaxFailure) -> [AST.Argument] {
        let start = token.start
        let elementCount = next.kind == .closeParenthesis ? 0 : Int(token.elementCount)
        return try bracketed(.closeParenthesis) { range in
            [AST.Argument(kind: .positional, value: .error(AST.ErrorExpression(range: range)), range: range)]
        } _: { parser throws(SyntaxFailure) in
            var list = ArgumentList(capacity: elementCount)
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
        /// The names of the keyword arguments, once there are many.
        private var names: Set<String> = []

        init(capacity: Int) {
            if capacity > 0 { arguments.reserveCapacity(capacity) }
        }

        /// Whether an argument is already named so; it is from now on.
        mutating func isRepeated(_ name: String) -> Bool {
            guard arguments.count >= 16 else { return arguments.contains { $0.name == name } }
            if names.isEmpty { names = Set(arguments.compactMap(\.name)) }
            return !names.insert(name).inserted
        }
    }

    private mutating func argument(into list: inout ArgumentList, callStart: Int) throws(SyntaxFailure) {
        switch token.kind {
        case .star: try unpackedArgument(into: &list)
        case .doubleStar: try unpackedMapping(into: &list)
        case .name where next.kind == .equal: try keywordArgument(into: &list)
        default: try positionalArgument(into: &list, callStart: callStart)
        }
    }

    private mutating func unpackedArgument(into list: inout ArgumentList) throws(SyntaxFailure) {
        let start = token.start
        advance()
        let value = try expression()
        if list.hasUnpackedMapping { report(range(from: start), "iterable argument unpacking follows keyword argument unpacking") }
        list.arguments.append(AST.Argument(kind: .unpacked, value: value, range: range(from: start)))
    }

    private mutating func unpackedMapping(into list: inout ArgumentList) throws(SyntaxFailure) {
        let start = token.start
        advance()
        let value = try expression()
        list.hasUnpackedMapping = true
        list.arguments.append(AST.Argument(kind: .unpackedMapping, value: value, range: range(from: start)))
    }

    private mutating func keywordArgument(into list: inout ArgumentList) throws(SyntaxFailure) {
        let name = try identifier()
        advance()
        let value = try expression()
        let range = range(from: name.range.lowerBound)
        list.hasKeyword = true
        if list.isRepeated(name.name) { report(range, "keyword argument repeated: \(name.name)") }
        list.arguments.append(AST.Argument(kind: .keyword(name), value: value, range: range))
    }

    private mutating func positionalArgument(into list: inout ArgumentList, callStart: Int) throws(SyntaxFailure) {
        let start = token.start
        var value = try namedExpression()
        if token.kind == .equal { throw assignmentInArgument(value) }
        if startsComprehension { value = try generator(of: value, callStart: callStart, isOnly: list.arguments.isEmpty) }
        append(value, from: start, to: &list)
    }

    private mutating func append(_ value: AST.Expression, from start: Int, to list: inout ArgumentList) {
        let range = range(from: start)
        if list.hasUnpackedMapping {
            report(range, "positional argument follows keyword argument unpacking")
        } else if list.hasKeyword {
            report(range, "positional argument follows keyword argument")
        }
        list.arguments.append(AST.Argument(kind: .positional, value: value, range: range))
    }

    private mutating func assignmentInArgument(_ value: AST.Expression) -> SyntaxFailure {
        if case .constant(let constant) = value, case .bool = constant.value {
            return fail(value.range, "cannot assign to \(describe(value))")
        }
        return fail(value.range.lowerBound..<token.end, "expression cannot contain assignment, perhaps you meant \"==\"?")
    }

    /// A generator without parentheses of its own, which only a single argument may be.
    private mutating func generator(of element: AST.Expression, callStart: Int, isOnly: Bool) throws(SyntaxFailure) -> AST.Expression {
        let clauses = try comprehensionClauses()
        allowAwaits(from: element.range.lowerBound)
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

extension AST.Argument {
    fileprivate var name: String? {
        if case .keyword(let name) = kind { name.name } else { nil }
    }
}
