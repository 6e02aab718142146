import OrderedCollections

/// `collections`.
enum CollectionsModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "OrderedDict", "UserDict", "ChainMap": return .class(interpreter.types.dictionary)
        case "defaultdict":
            return .class(
                interpreter.libraryClass(name, module: "collections", bases: [interpreter.types.dictionary], members: defaultDictionary))
        case "Counter":
            return .class(
                interpreter.libraryClass(name, module: "collections", bases: [interpreter.types.dictionary], members: CounterMembers.table))
        case "deque": return .class(interpreter.libraryClass(name, module: "collections", bases: [interpreter.types.list], members: deque))
        case "UserList": return .class(interpreter.types.list)
        case "UserString": return .class(interpreter.types.string)
        case "namedtuple": return namedTuple.value
        case "abc": return (try? interpreter.importModule("collections.abc")).map { .module($0) }
        case "Mapping", "MutableMapping", "Sequence", "Iterable", "Callable": return TypingModule.abstractMember(name, interpreter)
        default: return nil
        }
    }

    private static let defaultDictionary = Dictionary([
        NativeDefinition("__new__", "cls, default_factory=None, *args, **kwargs") { interpreter, arguments in
            let dictionary = PythonDictionary()
            dictionary.defaultFactory = arguments[1]
            try interpreter.update(dictionary, arguments.rest.first, arguments.keywords)
            guard case .class(let type) = arguments[0] else { return .none }
            let isExact = type === interpreter.libraryClasses["collections.defaultdict"]
            return isExact ? .dictionary(dictionary) : .instance(PythonInstance(type, underlying: .dictionary(dictionary)))
        },
        NativeDefinition("__init__", "self, *args, **kwargs") { _, _ in .none },
    ])

    private static let deque = Dictionary([
        NativeDefinition("__new__", "cls, *args, **kwargs") { _, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            return .instance(PythonInstance(type, underlying: .list([])))
        },
        NativeDefinition("__init__", "self, iterable=(), maxlen=None") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            list.elements = try interpreter.elements(of: arguments[1])
            if let limit = arguments[2].asInt {
                guard limit >= 0 else { throw interpreter.valueError("maxlen must be non-negative") }
                arguments[0].asInstance?.payload = limit
                list.elements = Array(list.elements.suffix(limit))
            }
            return .none
        },
        NativeDefinition("append", "self, item") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            list.elements.append(arguments[1])
            if let limit = arguments[0].payload(Int.self), list.elements.count > limit { list.elements.removeFirst() }
            return .none
        },
        NativeDefinition("appendleft", "self, item") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            list.elements.insert(arguments[1], at: 0)
            if let limit = arguments[0].payload(Int.self), list.elements.count > limit { list.elements.removeLast() }
            return .none
        },
        NativeDefinition("popleft", "self") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            guard !list.elements.isEmpty else { throw interpreter.exception(.indexError, "pop from an empty deque") }
            return list.elements.removeFirst()
        },
        NativeDefinition("extendleft", "self, iterable") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            list.elements = try interpreter.elements(of: arguments[1]).reversed() + list.elements
            return .none
        },
        NativeDefinition("rotate", "self, n=1") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            guard !list.elements.isEmpty else { return .none }
            let count = list.elements.count
            let shift = ((try interpreter.expectInt(arguments[1]) % count) + count) % count
            list.elements = Array(list.elements.suffix(shift) + list.elements.dropLast(shift))
            return .none
        },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            let text = try interpreter.repr(of: .list(interpreter.expectList(arguments[0])))
            return .string(arguments[0].payload(Int.self).map { "deque(\(text), maxlen=\($0))" } ?? "deque(\(text))")
        },
    ])

    // MARK: Named tuples

    private static let namedTuple = NativeDefinition("namedtuple", "typename, field_names, *, rename=False, defaults=None, module=None") {
        interpreter, arguments in
        let name = try interpreter.expectString(arguments[0])
        let fields: [String] =
            if let text = arguments[1].asString {
                text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
            } else {
                try interpreter.elements(of: arguments[1]).map { try interpreter.expectString($0) }
            }
        if let twice = fields.enumerated().first(where: { fields[..<$0.offset].contains($0.element) }) {
            throw interpreter.valueError("Encountered duplicate field name: \(PythonText.repr(twice.element))")
        }
        let defaults = arguments["defaults"].isNone ? [] : try interpreter.elements(of: arguments["defaults"])
        let type = try interpreter.defineClass(
            name, qualifiedName: name, module: interpreter.frames.last?.globals.name ?? "__main__",
            arguments: CallArguments([.class(interpreter.types.tuple)]), namespace: [:])
        configure(type, fields, OrderedDictionary(uniqueKeysWithValues: zip(fields.suffix(defaults.count), defaults)))
        return .class(type)
    }

    /// `typing.NamedTuple`.
    static func namedTupleBase(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass(
            "NamedTuple", module: "typing", bases: [interpreter.types.tuple],
            members: Dictionary([
                NativeDefinition("__new__", "cls, typename, fields=()") { interpreter, arguments in
                    let names = try interpreter.elements(of: arguments[2]).map { try interpreter.element(of: $0, at: .int(0)) }
                    return try interpreter.call(namedTuple.value, arguments[1], .list(names))
                }
            ])
        ) { base in
            base.didDefineSubclass = { [unowned base] interpreter, type, _ in
                guard type.bases.contains(where: { $0 === base }) else { return }
                let fields = type.namespace["__annotations__"]?.asDictionary?.namedEntries.map(\.name) ?? []
                var defaults: OrderedDictionary<String, PythonValue> = [:]
                for field in fields { if let value = type.namespace[field] { defaults[field] = value } }
                configure(type, fields, defaults)
            }
        }
    }

    private static func configure(_ type: PythonClass, _ fields: [String], _ defaults: OrderedDictionary<String, PythonValue>) {
        let parameters = ["cls"] + fields.map { defaults[$0] == nil ? $0 : "\($0)=..." }
        let names = PythonValue.tuple(fields.map { .string($0) })
        type.namespace["_fields"] = names
        type.namespace["__match_args__"] = names
        type.namespace["_field_defaults"] = .dictionary(PythonDictionary(defaults.map { ($0.key, $0.value) }))
        type.namespace["__new__"] = .native("\(type.name).__new__", NativeSignature(parameters.joined(separator: ", "))) { _, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            let values = fields.map { arguments.given($0) ?? defaults[$0] ?? .none }
            return .instance(PythonInstance(type, underlying: .tuple(values)))
        }
        for (index, field) in fields.enumerated() {
            type.namespace[field] = .property(get: { _, value in
                let elements = value.asSequence ?? []
                return elements.indices.contains(index) ? elements[index] : .none
            })
        }
        func entries(_ value: PythonValue) -> [(String, PythonValue)] { Array(zip(fields, value.asSequence ?? [])) }
        type.namespace["__repr__"] =
            type.namespace["__repr__"]
            ?? .native("__repr__", "self") { interpreter, arguments in
                let parts = try entries(arguments[0]).map { "\($0)=\(try interpreter.repr(of: $1))" }
                return .string(interpreter.typeName(of: arguments[0]) + "(" + parts.joined(separator: ", ") + ")")
            }
        type.namespace["_asdict"] = .native("_asdict", "self") { _, arguments in .dictionary(PythonDictionary(entries(arguments[0]))) }
        type.namespace["_replace"] = .native("_replace", "self, /, **changes") { interpreter, arguments in
            let changes = arguments.keywords
            return .instance(
                PythonInstance(interpreter.type(of: arguments[0]), underlying: .tuple(entries(arguments[0]).map { changes[$0] ?? $1 })))
        }
        type.namespace["_make"] = .descriptor(
            PythonDescriptor(
                .classMethod(
                    .native("_make", "cls, iterable") { interpreter, arguments in
                        try interpreter.call(arguments[0], CallArguments(try interpreter.elements(of: arguments[1])))
                    })))
    }
}
