import OrderedCollections

/// The methods of `collections.Counter`.
enum CounterMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, *args, **kwargs") { _, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            return .instance(PythonInstance(type, underlying: .dictionary(PythonDictionary())))
        },
        NativeDefinition("__init__", "self, iterable=(), /, **counts") { interpreter, arguments in
            try count(arguments, factor: 1, interpreter)
        },
        NativeDefinition("update", "self, iterable=(), /, **counts") { interpreter, arguments in
            try count(arguments, factor: 1, interpreter)
        },
        NativeDefinition("subtract", "self, iterable=(), /, **counts") { interpreter, arguments in
            try count(arguments, factor: -1, interpreter)
        },
        NativeDefinition("__missing__", "self, key") { _, _ in .int(0) },
        NativeDefinition("most_common", "self, n=None") { interpreter, arguments in
            let entries = try interpreter.expectDictionary(arguments[0]).entries.map { PythonValue.tuple([$0.key.value, $0.value]) }
            let key = PythonValue.native("count", "pair") { interpreter, arguments in try interpreter.element(of: arguments[0], at: .int(1))
            }
            let sorted = try interpreter.sorted(entries, key: key, isReversed: true)
            return .list(arguments[1].isNone ? sorted : Array(sorted.prefix(max(0, try interpreter.expectInt(arguments[1])))))
        },
        NativeDefinition("elements", "self") { interpreter, arguments in
            var result: [PythonValue] = []
            for (key, value) in try interpreter.expectDictionary(arguments[0]).entries {
                let count = max(0, value.asInt ?? 0)
                try interpreter.reserve(elements: result.count + count)
                result += [PythonValue](repeating: key.value, count: count)
            }
            return .iterator(ElementIterator(result))
        },
        NativeDefinition("total", "self") { interpreter, arguments in
            .int(try interpreter.expectDictionary(arguments[0]).values.reduce(0) { $0 &+ ($1.asInt ?? 0) })
        },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            let sorted = try interpreter.callMethod("most_common", of: arguments[0]).asSequence ?? []
            let parts = try sorted.map { pair in
                "\(try interpreter.repr(of: interpreter.element(of: pair, at: .int(0)))): \(try interpreter.repr(of: interpreter.element(of: pair, at: .int(1))))"
            }
            return .string(parts.isEmpty ? "Counter()" : "Counter({\(parts.joined(separator: ", "))})")
        },
    ])

    private static func count(_ arguments: Arguments, factor: Int, _ interpreter: Interpreter) throws -> PythonValue {
        let counts = try interpreter.expectDictionary(arguments[0])
        func add(_ key: PythonKey, _ amount: PythonValue) throws {
            counts[key] = try interpreter.binary(factor > 0 ? .add : .subtract, counts[key] ?? .int(0), amount)
        }
        if let mapping = arguments[1].asDictionary {
            for (key, value) in mapping.entries { try add(key, value) }
        } else {
            try interpreter.iterate(arguments[1]) { try add(interpreter.key($0), .int(1)) }
        }
        for (name, value) in arguments.keywords { try add(PythonKey(name), value) }
        return .none
    }
}
