extension Parser {
    /// The parameters of a `def` (up to a parenthesis) or of a `lambda` (up to a colon).
    mutating func parameters(until end: TokenKind, hasAnnotations: Bool) throws(SyntaxFailure) -> AST.Parameters {
        let start = token.start
        var list = ParameterList()
        while token.kind != end {
            try parameter(into: &list, hasAnnotations: hasAnnotations)
            if !skip(.comma) { break }
        }
        if let star = list.bareStar, list.keywordOnly.isEmpty { throw fail(star, "named parameters must follow bare *") }
        return AST.Parameters(
            positionalOnly: list.positionalOnly, positional: list.positional, variadic: list.variadic, keywordOnly: list.keywordOnly,
            keywords: list.keywords, range: range(from: start))
    }

    private struct ParameterList {
        var positionalOnly: [AST.Parameter] = []
        var positional: [AST.Parameter] = []
        var variadic: AST.Parameter?
        var keywordOnly: [AST.Parameter] = []
        var keywords: AST.Parameter?
        var hasStar = false
        var hasSlash = false
        /// A `*` without a name.
        var bareStar: Range<Int>?
        private var names: [String] = []
        /// The names, once there are many.
        private var manyNames: Set<String> = []

        /// Whether a parameter is already named so; it is from now on.
        mutating func declares(_ name: String) -> Bool {
            defer { names.append(name) }
            guard names.count >= 16 else { return names.contains(name) }
            if manyNames.isEmpty { manyNames = Set(names) }
            return !manyNames.insert(name).inserted
        }
    }

    private mutating func parameter(into list: inout ParameterList, hasAnnotations: Bool) throws(SyntaxFailure) {
        if list.keywords != nil { throw fail(token.range, "parameters cannot follow var-keyword parameter") }
        switch token.kind {
        case .slash: try slash(in: &list)
        case .star: try star(into: &list, hasAnnotations: hasAnnotations)
        case .doubleStar: try doubleStar(into: &list, hasAnnotations: hasAnnotations)
        default: try plainParameter(into: &list, hasAnnotations: hasAnnotations)
        }
    }

    private mutating func slash(in list: inout ParameterList) throws(SyntaxFailure) {
        if list.hasSlash { throw fail(token.range, "'/' may appear only once") }
        if list.hasStar { throw fail(token.range, "'/' must be ahead of '*'") }
        if list.positional.isEmpty { throw fail(token.range, "at least one parameter must precede '/'") }
        advance()
        list.hasSlash = true
        swap(&list.positionalOnly, &list.positional)
    }

    private mutating func star(into list: inout ParameterList, hasAnnotations: Bool) throws(SyntaxFailure) {
        if list.hasStar { throw fail(token.range, "'*' may appear only once") }
        list.hasStar = true
        let star = token.range
        advance()
        guard token.kind == .name else {
            list.bareStar = star
            return
        }
        let variadic = try named(hasAnnotations: hasAnnotations, isVariadic: true)
        declare(variadic, in: &list)
        list.variadic = variadic
    }

    private mutating func doubleStar(into list: inout ParameterList, hasAnnotations: Bool) throws(SyntaxFailure) {
        advance()
        let keywords = try named(hasAnnotations: hasAnnotations, isVariadic: false)
        if keywords.defaultValue != nil { throw fail(keywords.range, "var-keyword parameter cannot have default value") }
        declare(keywords, in: &list)
        list.keywords = keywords
    }

    private mutating func plainParameter(into list: inout ParameterList, hasAnnotations: Bool) throws(SyntaxFailure) {
        let parameter = try named(hasAnnotations: hasAnnotations, isVariadic: false)
        declare(parameter, in: &list)
        guard !list.hasStar else { return list.keywordOnly.append(parameter) }
        let before = list.positional.last ?? list.positionalOnly.last
        if parameter.defaultValue == nil, before?.defaultValue != nil {
            report(parameter.range, "parameter without a default follows parameter with a default")
        }
        list.positional.append(parameter)
    }

    private mutating func named(hasAnnotations: Bool, isVariadic: Bool) throws(SyntaxFailure) -> AST.Parameter {
        let name = try identifier("a parameter")
        var annotation: AST.Expression?
        if hasAnnotations, skip(.colon) {
            annotation = isVariadic && token.kind == .star ? try target() : try expression()
        }
        if isVariadic, token.kind == .equal { throw fail(token.range, "var-positional parameter cannot have default value") }
        let defaultValue = skip(.equal) ? try expression() : nil
        return AST.Parameter(
            name: name, annotation: annotation, defaultValue: defaultValue, range: range(from: name.range.lowerBound))
    }

    private mutating func declare(_ parameter: AST.Parameter, in list: inout ParameterList) {
        let name = parameter.name.name
        if list.declares(name) { report(parameter.name.range, "duplicate parameter '\(name)' in function definition") }
    }
}
