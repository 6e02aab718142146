/// Arguments that do not fit a signature, in Python's words.
struct BindingFailure: Error {
    var message: String
    var location: SourceLocation?
}

extension Signature {
    /// The value of each parameter, `nil` where the default applies.
    ///
    /// - Throws: `BindingFailure` with the message of CPython's `TypeError`.
    func bind(_ call: CallArguments, function: @autoclosure () -> String) throws -> [PythonValue?] {
        let given = try given(call, function: function())
        var slots = given.places.map { $0 < 0 ? nil : given.values[Int($0)] }
        if let keywordsIndex, slots[keywordsIndex] == nil { slots[keywordsIndex] = .dictionary(PythonDictionary()) }
        return slots
    }

    /// What the parameters receive, and for each of them which value it is; without a value for what is left out, or for `**` when it is empty.
    ///
    /// - Throws: `BindingFailure` with the message of CPython's `TypeError`.
    func given(_ call: CallArguments, function: @autoclosure () -> String) throws -> GivenArguments {
        let taken = min(call.positional.count, positionalCount)
        var given = GivenArguments(parameters: parameters.count, room: taken + call.keywords.count + 2)
        for index in 0..<taken { given.give(call.positional[index], at: index) }
        if let variadicIndex {
            given.give(.tuple(Array(call.positional.dropFirst(taken))), at: variadicIndex)
        } else if call.positional.count > positionalCount {
            throw tooManyPositional(call, function: function())
        }
        var others: PythonDictionary?
        for keyword in call.keywords {
            if let index = index(ofKeyword: keyword.name) {
                guard !given.has(index) else {
                    throw BindingFailure(
                        message: "\(function())() got multiple values for argument '\(keyword.name)'",
                        location: nameLocation(keyword.name, call))
                }
                given.give(keyword.value, at: index)
            } else if keywordsIndex != nil {
                let dictionary = others ?? PythonDictionary()
                others = dictionary
                guard dictionary[keyword.name] == nil else {
                    throw BindingFailure(
                        message: "\(function())() got multiple values for keyword argument '\(keyword.name)'",
                        location: nameLocation(keyword.name, call))
                }
                dictionary[keyword.name] = keyword.value
            } else {
                throw unexpectedKeyword(keyword.name, call, function: function())
            }
        }
        if let keywordsIndex, let others { given.give(.dictionary(others), at: keywordsIndex) }
        if requiredIndices.contains(where: { !given.has($0) }) { throw missing(given, function: function()) }
        return given
    }

    /// The parameter that takes a keyword argument of that name.
    private func index(ofKeyword name: String) -> Int? {
        guard let index = index(of: name) else { return nil }
        switch parameters[index].kind {
        case .positional, .keywordOnly: return index
        case .positionalOnly, .variadic, .keywords: return nil
        }
    }

    private func nameLocation(_ name: String, _ call: CallArguments) -> SourceLocation? {
        call.site.map { SourceLocation(uri: $0.uri, range: $0.nameRange(ofKeyword: name)) }
    }

    private func unexpectedKeyword(_ name: String, _ call: CallArguments, function: String) -> BindingFailure {
        if parameters.contains(where: { $0.kind == .positionalOnly && $0.name == name }) {
            return BindingFailure(
                message: "\(function)() got some positional-only arguments passed as keyword arguments: '\(name)'",
                location: nameLocation(name, call))
        }
        return BindingFailure(message: "\(function)() got an unexpected keyword argument '\(name)'", location: nameLocation(name, call))
    }

    private func tooManyPositional(_ call: CallArguments, function: String) -> BindingFailure {
        let required = parameters.prefix(positionalCount).filter { !$0.hasDefault }.count
        let takes = required == positionalCount ? "\(positionalCount)" : "from \(required) to \(positionalCount)"
        let plural = positionalCount == 1 && required == positionalCount ? "" : "s"
        let given = call.positional.count
        let keywordOnly = call.keywords.filter { keyword in parameters.contains { $0.kind == .keywordOnly && $0.name == keyword.name } }
            .count
        var tail = "\(given) \(given == 1 ? "was" : "were") given"
        if keywordOnly > 0 {
            tail =
                "\(given) positional argument\(given == 1 ? "" : "s") (and \(keywordOnly) keyword-only argument\(keywordOnly == 1 ? "" : "s")) were given"
        }
        return BindingFailure(
            message: "\(function)() takes \(takes) positional argument\(plural) but \(tail)",
            location: call.location(ofPositional: positionalCount))
    }

    private func missing(_ given: GivenArguments, function: String) -> BindingFailure {
        func missing(_ kinds: Set<Parameter.Kind>) -> [String] {
            requiredIndices.compactMap { index in
                !given.has(index) && kinds.contains(parameters[index].kind) ? "'\(parameters[index].name)'" : nil
            }
        }
        let positional = missing([.positional, .positionalOnly])
        let (names, kind) = positional.isEmpty ? (missing([.keywordOnly]), "keyword-only") : (positional, "positional")
        let plural = names.count == 1 ? "" : "s"
        return BindingFailure(
            message: "\(function)() missing \(names.count) required \(kind) argument\(plural): \(Signature.enumeration(names))",
            location: nil)
    }

    private static func enumeration(_ names: [String]) -> String {
        switch names.count {
        case 0...1: names.joined()
        case 2: names.joined(separator: " and ")
        default: names.dropLast().joined(separator: ", ") + ", and " + (names.last ?? "")
        }
    }
}
