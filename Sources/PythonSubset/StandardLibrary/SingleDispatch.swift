import OrderedCollections

/// What `functools.singledispatch` makes: a function that goes by the class of its first argument.
final class SingleDispatch {
    private let fallback: PythonValue
    private var registry: [(type: PythonClass, function: PythonValue)] = []

    private init(_ fallback: PythonValue) {
        self.fallback = fallback
    }

    static func make(_ function: PythonValue, _ interpreter: Interpreter) -> PythonValue {
        let type = interpreter.libraryClass("singledispatch", module: "functools", members: members)
        let instance = PythonInstance(type, payload: SingleDispatch(function))
        for name in ["__name__", "__qualname__", "__doc__"] {
            if let value = try? interpreter.findAttribute(name, of: function) { instance.attributes[name] = value }
        }
        return .instance(instance)
    }

    private func implementation(for type: PythonClass) -> PythonValue {
        for ancestor in type.linearization {
            if let entry = registry.last(where: { $0.type === ancestor }) { return entry.function }
        }
        return fallback
    }

    private func register(_ type: PythonValue, _ function: PythonValue, _ interpreter: Interpreter) throws -> PythonValue {
        registry.append((try interpreter.expectClass(type, "first argument to register()"), function))
        return function
    }

    private static let members = Dictionary([
        NativeDefinition("__call__", "self, /, *args, **kwargs") { interpreter, arguments in
            guard let first = arguments.rest.first else { throw interpreter.typeError("function requires at least 1 positional argument") }
            if case .opaque(let opaque) = first { throw UnknownValue(opaque) }
            let function = try dispatch(arguments, interpreter).implementation(for: interpreter.type(of: first))
            return try interpreter.call(
                function, CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }))
        },
        NativeDefinition("dispatch", "self, cls") { interpreter, arguments in
            try dispatch(arguments, interpreter).implementation(for: interpreter.expectClass(arguments[1]))
        },
        NativeDefinition("register", "self, cls, func=None") { interpreter, arguments in
            let dispatch = try dispatch(arguments, interpreter)
            guard arguments[2].isNone else { return try dispatch.register(arguments[1], arguments[2], interpreter) }
            if case .function(let function) = arguments[1] {
                guard let annotation = function.signature.parameters.first?.annotation else {
                    throw interpreter.typeError(
                        "Invalid first argument to `register()`: use either `@register(some_class)` or plain `@register` on an annotated function."
                    )
                }
                return try dispatch.register(type(annotation, function, interpreter), arguments[1], interpreter)
            }
            let type = arguments[1]
            return .native("decorate", "function") { interpreter, arguments in try dispatch.register(type, arguments[0], interpreter) }
        },
    ])

    /// The class that an annotation names where the function is defined.
    private static func type(_ annotation: String, _ function: PythonFunction, _ interpreter: Interpreter) throws -> PythonValue {
        let names = annotation.split(separator: ".").map(String.init)
        guard let first = names.first, let head = function.globals.attribute(first) ?? interpreter.builtins.attribute(first) else {
            throw interpreter.exception(.nameError, "name '\(annotation)' is not defined")
        }
        return try names.dropFirst().reduce(head) { try interpreter.attribute($1, of: $0) }
    }

    private static func dispatch(_ arguments: Arguments, _ interpreter: Interpreter) throws -> SingleDispatch {
        guard let dispatch = arguments[0].payload(SingleDispatch.self) else {
            throw interpreter.typeError("a singledispatch function is required")
        }
        return dispatch
    }
}
