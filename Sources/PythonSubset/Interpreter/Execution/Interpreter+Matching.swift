extension Interpreter {
    func executeMatch(_ instruction: Instruction, _ frame: Frame) throws {
        let parts: [PythonValue]?
        switch instruction {
        case .matchSequence(let before, let after): parts = matchSequence(frame.pop(), before, after)
        case .matchMapping(let count, let hasRest):
            let keys = frame.pop(count)
            parts = try matchMapping(frame.pop(), keys, hasRest: hasRest)
        case .matchClass(let positional, let keywords):
            let type = frame.pop()
            parts = try matchClass(frame.pop(), type, positional, keywords)
        default: return
        }
        frame.push(.tuple(parts ?? []))
        frame.push(.bool(parts != nil))
    }

    private func matchSequence(_ subject: PythonValue, _ before: Int, _ after: Int?) -> [PythonValue]? {
        guard let elements = subject.asSequence else { return nil }
        guard let after else { return elements.count == before ? elements : nil }
        guard elements.count >= before + after else { return nil }
        return elements.prefix(before) + [.list(Array(elements[before..<(elements.count - after)]))] + elements.suffix(after)
    }

    private func matchMapping(_ subject: PythonValue, _ keys: [PythonValue], hasRest: Bool) throws -> [PythonValue]? {
        guard let dictionary = subject.asDictionary else { return nil }
        var parts: [PythonValue] = []
        let rest = PythonDictionary(dictionary.entries)
        for key in try keys.map({ try self.key($0) }) {
            guard let value = dictionary[key] else { return nil }
            parts.append(value)
            rest[key] = nil
        }
        return hasRest ? parts + [.dictionary(rest)] : parts
    }

    private func matchClass(_ subject: PythonValue, _ type: PythonValue, _ positional: Int, _ keywords: [String]) throws -> [PythonValue]? {
        if case .opaque = type { return nil }
        guard case .class(let type) = type else { throw typeError("called match pattern must be a class") }
        guard isInstance(subject, of: type) else { return nil }
        var names: [String] = []
        if positional > 0 {
            if let declared = type.member("__match_args__")?.asSequence {
                names = declared.compactMap(\.asString)
            } else if positional == 1, matchesItself(type), keywords.isEmpty {
                return [subject]
            }
            guard names.count >= positional else {
                throw typeError("\(type.name)() accepts \(names.count) positional sub-patterns (\(positional) given)")
            }
        }
        var parts: [PythonValue] = []
        for name in names.prefix(positional) + keywords {
            guard let value = try findAttribute(name, of: subject) else { return nil }
            parts.append(value)
        }
        return parts
    }

    /// Whether a single positional sub-pattern stands for the subject, as with built-in types.
    private func matchesItself(_ type: PythonClass) -> Bool {
        [
            types.bool, types.integer, types.float, types.string, types.bytes, types.list, types.tuple, types.dictionary, types.set,
            types.frozenSet,
        ]
        .contains { type.isSubclass(of: $0) }
    }
}
