/// Arguments that do not fit a signature, in Python's words.
struct BindingFailure: Error {
    var message: String
    var location: SourceLocation?
}

extension Signature {
    /// The value of each parameter, `nil` where the default applies.
    ///
    /// - Throws: `BindingFailure` with the message of CPython's `TypeError`.
    func bind(_ call: CallArguments, function: String) throws -> [PythonValue?] {
        var slots = [PythonValue?](repeating: nil, count: parameters.count)
        let taken = min(call.positional.count, positionalCount)
        for index in 0..<taken { slots[index] = call.positional[index] }
        if let variadicIndex {
            slots[variadicIndex] = .tuple(Array(call.positional.dropFirst(taken)))
        } else if call.positional.count > positionalCount {
            throw tooManyPositional(call, function: function)
        }
        let others = keywordsIndex.map { _ in PythonDictionary() }
        for keyword in call.keywords {
            let index = parameters.firstIndex {
                ($0.kind == .positional || $0.kind == .keywordOnly) && $0.name == keyword.name
            }
            if let index {
                guard slots[index] == nil else {
                    throw BindingFailure(
                        message: "\(function)() got multiple values for argument '\(keyword.name)'",
                        location: nameLocation(keyword.name, call))
                }
                slots[index] = keyword.value
            } else if let others {
                guard others[keyword.name] == nil else {
                    throw BindingFailure(
                        message: "\(function)() got multiple values for keyword argument '\(keyword.name)'",
                        location: nameLocation(keyword.name, call))
                }
                others[keyword.name] = keyword.value
            } else {
                throw unexpectedKeyword(keyword.name, call, function: function)
            }
        }
        if let keywordsIndex, let others { slots[keywordsIndex] = .dictionary(others) }
        try checkMissing(slots, function: function)
        return slots
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

    private func checkMissing(_ slots: [PythonValue?], function: String) throws {
        func missing(_ kinds: Set<Parameter.Kind>) -> [String] {
            zip(parameters, slots).compactMap { parameter, value in
                value == nil && !parameter.hasDefault && kinds.contains(parameter.kind) ? "'\(parameter.name)'" : nil
            }
        }
        guard zip(parameters, slots).contains(where: { $1 == nil && !$0.hasDefault }) else { return }
        let positional = missing([.positional, .positionalOnly])
        let (names, kind) = positional.isEmpty ? (missing([.keywordOnly]), "keyword-only") : (positional, "positional")
        let plural = names.count == 1 ? "" : "s"
        throw BindingFailure(
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
