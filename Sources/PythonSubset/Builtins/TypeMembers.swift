import OrderedCollections

enum TypeMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, *args, **kwargs") { interpreter, arguments in
            let values = arguments.rest
            if values.count == 1 {
                if case .opaque(let opaque) = values[0] { throw UnknownValue(opaque) }
                return .class(interpreter.type(of: values[0]))
            }
            guard values.count == 3 else { throw interpreter.typeError("type() takes 1 or 3 arguments") }
            let name = try interpreter.expectString(values[0], "type.__new__() argument 1")
            let namespace = try interpreter.expectDictionary(values[2]).namedEntries.map { ($0.name, $0.value) }
            let module = interpreter.frames.last?.globals.name ?? "builtins"
            let keywords = arguments.keywords.map { CallArguments.Keyword($0.key, $0.value) }
            return .class(
                try interpreter.defineClass(
                    name, qualifiedName: name, module: module,
                    arguments: CallArguments(try interpreter.elements(of: values[1]), keywords: keywords),
                    namespace: OrderedDictionary(namespace) { _, last in last }))
        },
        NativeDefinition("__call__", "cls, *args, **kwargs") { interpreter, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            return try interpreter.make(
                type, CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }, site: arguments.call.site)
            )
        },
        NativeDefinition("__init__", "cls, *args, **kwargs") { _, _ in .none },
        NativeDefinition("__subclasses__", "cls") { _, _ in .list([]) },
        NativeDefinition("__instancecheck__", "cls, value") { interpreter, arguments in
            guard case .class(let type) = arguments[0] else { return .bool(false) }
            return .bool(interpreter.isInstance(arguments[1], of: type))
        },
    ])
}
