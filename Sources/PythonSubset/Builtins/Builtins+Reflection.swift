import OrderedCollections

extension Builtins {
    static let reflection = [
        NativeDefinition("isinstance", "obj, class_or_tuple, /") { interpreter, arguments in
            try interpreter.isInstance(arguments[0], ofAny: arguments[1])
        },
        NativeDefinition("issubclass", "cls, class_or_tuple, /") { interpreter, arguments in
            guard case .class(let type) = arguments[0] else {
                if case .opaque(let opaque) = arguments[0] { throw UnknownValue(opaque) }
                throw interpreter.typeError("issubclass() arg 1 must be a class")
            }
            return .bool(try interpreter.isSubclass(type, ofAny: arguments[1]))
        },
        NativeDefinition("callable", "obj, /") { interpreter, arguments in
            switch arguments[0] {
            case .function, .native, .method, .class: return .bool(true)
            case .opaque(let opaque): throw UnknownValue(opaque)
            default: return .bool(try interpreter.lookUpSpecial("__call__", on: arguments[0]) != nil)
            }
        },
        NativeDefinition("getattr", "obj, name, default=..., /") { interpreter, arguments in
            let name = try interpreter.expectString(arguments[1], "attribute name")
            guard let value = arguments.given("default") else { return try interpreter.attribute(name, of: arguments[0]) }
            do {
                return try interpreter.findAttribute(name, of: arguments[0]) ?? value
            } catch let exception as PythonException
                where exception.instance.type.isSubclass(of: interpreter.types.exception(.attributeError))
            {
                return value
            }
        },
        NativeDefinition("hasattr", "obj, name, /") { interpreter, arguments in
            let name = try interpreter.expectString(arguments[1], "attribute name")
            if case .opaque(let opaque) = arguments[0] { throw UnknownValue(opaque) }
            do {
                return .bool(try interpreter.findAttribute(name, of: arguments[0]) != nil)
            } catch let exception as PythonException
                where exception.instance.type.isSubclass(of: interpreter.types.exception(.attributeError))
            {
                return .bool(false)
            }
        },
        NativeDefinition("setattr", "obj, name, value, /") { interpreter, arguments in
            try interpreter.setAttribute(interpreter.expectString(arguments[1], "attribute name"), of: arguments[0], to: arguments[2])
            return .none
        },
        NativeDefinition("delattr", "obj, name, /") { interpreter, arguments in
            try interpreter.deleteAttribute(interpreter.expectString(arguments[1], "attribute name"), of: arguments[0])
            return .none
        },
        NativeDefinition("id", "obj, /") { interpreter, arguments in
            guard let object = arguments[0].object else { return .int(try interpreter.hash(arguments[0])) }
            return .int(ObjectIdentifier(object).hashValue & .max)
        },
        NativeDefinition("hash", "obj, /") { interpreter, arguments in
            if case .opaque(let opaque) = arguments[0] { throw UnknownValue(opaque) }
            return .int(try interpreter.hash(arguments[0]))
        },
        NativeDefinition("dir", "obj=..., /") { interpreter, arguments in
            if let value = arguments.given("obj") { return .list(interpreter.attributeNames(of: value).map { .string($0) }) }
            return .list(interpreter.variables().keys.sorted().map { .string($0) })
        },
        NativeDefinition("vars", "obj=..., /") { interpreter, arguments in
            guard let value = arguments.given("obj") else {
                return .dictionary(PythonDictionary(interpreter.variables().map { ($0.key, $0.value) }))
            }
            guard let dictionary = try interpreter.findAttribute("__dict__", of: value) else {
                throw interpreter.typeError("vars() argument must have __dict__ attribute")
            }
            return dictionary
        },
        NativeDefinition("globals", "") { interpreter, _ in
            .dictionary(PythonDictionary((interpreter.frames.last?.globals.namespace ?? [:]).map { ($0.key, $0.value) }))
        },
        NativeDefinition("locals", "") { interpreter, _ in .dictionary(PythonDictionary(interpreter.variables().map { ($0.key, $0.value) }))
        },
        NativeDefinition("__import__", "name, globals=None, locals=None, fromlist=(), level=0") { interpreter, arguments in
            let name = try interpreter.expectString(arguments[0])
            let module = try interpreter.importModule(name)
            let top = String(name.prefix { $0 != "." })
            return .module(try interpreter.truth(arguments[3]) ? module : interpreter.modules[top] ?? module)
        },
        refusal("exec"), refusal("eval"), refusal("compile"), refusal("input"), refusal("breakpoint"),
    ]

    private static func refusal(_ name: String) -> NativeDefinition {
        NativeDefinition(name, "*args, **kwargs") { interpreter, _ in throw interpreter.unsupported("\(name)()") }
    }
}

extension Interpreter {
    /// `isinstance(value, types)`; unknown where a type is and no known one fits.
    func isInstance(_ value: PythonValue, ofAny types: PythonValue) throws -> PythonValue {
        if case .opaque(let opaque) = value { throw UnknownValue(opaque) }
        var unknown: Opaque?
        for type in flattened(types) {
            switch type {
            case .class(let type):
                if isInstance(value, of: type) || type.payload is TypingModule.AnyType { return .bool(true) }
                if let metaclass = type.metaclass, let method = metaclass.specialMember("__instancecheck__"),
                    try truth(call(method, .class(type), value))
                {
                    return .bool(true)
                }
            case .opaque(let opaque): unknown = unknown ?? opaque
            default: throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
            }
        }
        if let unknown, case .instance(let instance) = value, instance.type.opaqueBase != nil {
            return .opaque(unknown.derived("isinstance(…, \(unknown.origin))"))
        }
        return .bool(false)
    }

    func isSubclass(_ type: PythonClass, ofAny types: PythonValue) throws -> Bool {
        try flattened(types).contains { candidate in
            switch candidate {
            case .class(let ancestor): return type.isSubclass(of: ancestor)
            case .opaque: return false
            default: throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
            }
        }
    }

    private func flattened(_ types: PythonValue) -> [PythonValue] {
        if case .tuple(let members) = types { members.flatMap(flattened) } else { [types] }
    }

    /// The variables of the innermost frame.
    func variables() -> OrderedDictionary<String, PythonValue> {
        guard let frame = frames.last else { return [:] }
        guard frame.code.kind == .function else { return frame.code.kind == .module ? frame.globals.namespace : frame.namespace }
        var result: OrderedDictionary<String, PythonValue> = [:]
        for (name, value) in zip(frame.code.locals, frame.locals) { if let value { result[name] = value } }
        for (name, cell) in zip(frame.code.cells, frame.cells) { if let value = cell.value { result[name] = value } }
        return result
    }
}
