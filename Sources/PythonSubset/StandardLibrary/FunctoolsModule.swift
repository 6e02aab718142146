import OrderedCollections

/// `functools`.
enum FunctoolsModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        if name == "partial" { return .class(interpreter.libraryClass("partial", module: "functools", members: partial)) }
        return functions[name]?.value
    }

    private static let partial = Dictionary([
        NativeDefinition("__init__", "self, func, /, *args, **keywords") { _, arguments in
            guard case .instance(let instance) = arguments[0] else { return .none }
            instance.attributes["func"] = arguments[1]
            instance.attributes["args"] = .tuple(arguments.rest)
            instance.attributes["keywords"] = .dictionary(PythonDictionary(arguments.keywords.map { ($0.key, $0.value) }))
            return .none
        },
        NativeDefinition("__call__", "self, /, *args, **keywords") { interpreter, arguments in
            guard case .instance(let instance) = arguments[0] else { return .none }
            var keywords: OrderedDictionary<String, PythonValue> = [:]
            for (name, value) in instance.attributes["keywords"]?.asDictionary?.namedEntries ?? [] { keywords[name] = value }
            for (name, value) in arguments.keywords { keywords[name] = value }
            let positional = (instance.attributes["args"]?.asSequence ?? []) + arguments.rest
            return try interpreter.call(
                instance.attributes["func"] ?? .none,
                CallArguments(positional, keywords: keywords.map { .init($0.key, $0.value) }))
        },
    ])

    private static let functions = Dictionary([
        NativeDefinition("reduce", "function, iterable, initial=..., /") { interpreter, arguments in
            let iterator = try interpreter.iterator(over: arguments[1])
            guard var result = try arguments.given("initial") ?? iterator.next(interpreter) else {
                throw interpreter.typeError("reduce() of empty iterable with no initial value")
            }
            while let value = try iterator.next(interpreter) {
                try interpreter.spend()
                result = try interpreter.call(arguments[0], result, value)
            }
            return result
        },
        NativeDefinition("wraps", "wrapped, assigned=(), updated=()") { _, arguments in
            let wrapped = arguments[0]
            return .native("update_wrapper", "wrapper") { interpreter, arguments in
                try copyMetadata(of: wrapped, to: arguments[0], interpreter)
            }
        },
        NativeDefinition("update_wrapper", "wrapper, wrapped, assigned=(), updated=()") { interpreter, arguments in
            try copyMetadata(of: arguments[1], to: arguments[0], interpreter)
        },
        NativeDefinition("lru_cache", "maxsize=128, typed=False") { _, arguments in
            switch arguments[0] {
            case .function, .native, .method: return cached(arguments[0])
            default: return .native("decorate", "function") { _, arguments in cached(arguments[0]) }
            }
        },
        NativeDefinition("cache", "function") { _, arguments in cached(arguments[0]) },
        NativeDefinition("cached_property", "function") { interpreter, arguments in
            let name = try interpreter.expectString(interpreter.attribute("__name__", of: arguments[0]))
            return .descriptor(PythonDescriptor(.cachedProperty(arguments[0], name: name)))
        },
        NativeDefinition("total_ordering", "cls") { interpreter, arguments in
            try completeOrdering(of: interpreter.expectClass(arguments[0]))
            return arguments[0]
        },
        NativeDefinition("cmp_to_key", "function") { interpreter, arguments in
            let function = arguments[0]
            let type = PythonClass("K", module: "functools", in: interpreter)
            type.namespace["__lt__"] = .native("__lt__", "self, other") { interpreter, arguments in
                let result = try interpreter.call(
                    function, interpreter.attribute("obj", of: arguments[0]), interpreter.attribute("obj", of: arguments[1]))
                return try interpreter.compare(.less, result, .int(0))
            }
            type.namespace["__init__"] = .native("__init__", "self, obj") { _, arguments in
                arguments[0].asInstance?.attributes["obj"] = arguments[1]
                return .none
            }
            return .class(type)
        },
        NativeDefinition("singledispatch", "function") { interpreter, arguments in
            SingleDispatch.make(arguments[0], interpreter)
        },
    ])

    private static func copyMetadata(of wrapped: PythonValue, to wrapper: PythonValue, _ interpreter: Interpreter) throws -> PythonValue {
        guard case .function = wrapper else { return wrapper }
        for name in ["__name__", "__qualname__", "__doc__"] {
            if let value = try interpreter.findAttribute(name, of: wrapped), !value.isNone {
                try interpreter.setAttribute(name, of: wrapper, to: value)
            }
        }
        try interpreter.setAttribute("__wrapped__", of: wrapper, to: wrapped)
        return wrapper
    }

    private static func cached(_ function: PythonValue) -> PythonValue {
        let results = PythonDictionary()
        return .native("cached", "*args, **kwargs") { interpreter, arguments in
            let keywords = arguments.keywords
            let key = try interpreter.key(.tuple(arguments.rest + keywords.flatMap { [.string($0.key), $0.value] }))
            if let value = results[key] { return value }
            let value = try interpreter.call(function, CallArguments(arguments.rest, keywords: keywords.map { .init($0.key, $0.value) }))
            results[key] = value
            return value
        }
    }

    private static func completeOrdering(of type: PythonClass) {
        func derive(_ name: String, _ body: @escaping (Interpreter, PythonValue, PythonValue) throws -> Bool) {
            guard type.namespace[name] == nil else { return }
            type.namespace[name] = .native(name, "self, other") { interpreter, arguments in
                .bool(try body(interpreter, arguments[0], arguments[1]))
            }
        }
        func holds(_ operation: AST.ComparisonOperator, _ interpreter: Interpreter, _ left: PythonValue, _ right: PythonValue) throws
            -> Bool
        {
            try interpreter.truth(interpreter.compare(operation, left, right))
        }
        if type.namespace["__lt__"] != nil {
            derive("__gt__") { try !holds(.less, $0, $1, $2) && !$0.areEqual($1, $2) }
            derive("__le__") { try holds(.less, $0, $1, $2) || $0.areEqual($1, $2) }
            derive("__ge__") { try !holds(.less, $0, $1, $2) }
        } else if type.namespace["__gt__"] != nil {
            derive("__lt__") { try !holds(.greater, $0, $1, $2) && !$0.areEqual($1, $2) }
            derive("__ge__") { try holds(.greater, $0, $1, $2) || $0.areEqual($1, $2) }
            derive("__le__") { try !holds(.greater, $0, $1, $2) }
        } else if type.namespace["__le__"] != nil {
            derive("__lt__") { try holds(.lessOrEqual, $0, $1, $2) && !$0.areEqual($1, $2) }
            derive("__gt__") { try !holds(.lessOrEqual, $0, $1, $2) }
            derive("__ge__") { try !holds(.lessOrEqual, $0, $1, $2) || $0.areEqual($1, $2) }
        } else if type.namespace["__ge__"] != nil {
            derive("__gt__") { try holds(.greaterOrEqual, $0, $1, $2) && !$0.areEqual($1, $2) }
            derive("__lt__") { try !holds(.greaterOrEqual, $0, $1, $2) }
            derive("__le__") { try !holds(.greaterOrEqual, $0, $1, $2) || $0.areEqual($1, $2) }
        }
    }
}
