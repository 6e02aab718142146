import OrderedCollections

enum ExceptionMembers {
    static func table(_ name: ExceptionName) -> [String: NativeDefinition] {
        switch name {
        case .baseException: base
        case .keyError: keyError
        case .stopIteration: stopIteration
        case .systemExit: systemExit
        case .osError: osError
        default: [:]
        }
    }

    private static let base = Dictionary([
        NativeDefinition("__new__", "cls, *args, **kwargs") { interpreter, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            let instance = PythonInstance(type)
            instance.attributes["args"] = .tuple(arguments.rest)
            return .instance(instance)
        },
        NativeDefinition("__init__", "self, *args") { _, arguments in
            if case .instance(let instance) = arguments[0] { instance.attributes["args"] = .tuple(arguments.rest) }
            return .none
        },
        NativeDefinition("__str__", "self") { interpreter, arguments in
            let values = parts(arguments[0])
            switch values.count {
            case 0: return .string("")
            case 1: return try interpreter.text(of: values[0])
            default: return .string(try interpreter.repr(of: .tuple(values)))
            }
        },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            let values = parts(arguments[0])
            let text = values.count == 1 ? "(\(try interpreter.repr(of: values[0])))" : try interpreter.repr(of: .tuple(values))
            return .string(interpreter.typeName(of: arguments[0]) + text)
        },
        NativeDefinition("with_traceback", "self, traceback") { _, arguments in arguments[0] },
        NativeDefinition("add_note", "self, note") { interpreter, arguments in
            guard case .instance(let instance) = arguments[0] else { return .none }
            if case .list(let notes)? = instance.attributes["__notes__"] {
                notes.elements.append(arguments[1])
            } else {
                instance.attributes["__notes__"] = .list([arguments[1]])
            }
            return .none
        },
        NativeDefinition("__getattr__", "self, name") { interpreter, arguments in
            let name = try interpreter.expectString(arguments[1])
            switch name {
            case "__cause__", "__context__", "__traceback__": return .none
            case "__suppress_context__": return .bool(false)
            default: throw interpreter.missingAttribute(name, of: arguments[0])
            }
        },
    ])

    private static let keyError = Dictionary([
        NativeDefinition("__str__", "self") { interpreter, arguments in
            let values = parts(arguments[0])
            switch values.count {
            case 0: return .string("")
            case 1: return .string(try interpreter.repr(of: values[0]))
            default: return .string(try interpreter.repr(of: .tuple(values)))
            }
        }
    ])

    private static let stopIteration = firstArgument("value")
    private static let systemExit = firstArgument("code")

    private static let osError = Dictionary([
        NativeDefinition("__init__", "self, *args") { _, arguments in
            guard case .instance(let instance) = arguments[0] else { return .none }
            instance.attributes["args"] = .tuple(arguments.rest)
            for (name, value) in zip(["errno", "strerror", "filename"], arguments.rest) where arguments.rest.count > 1 {
                instance.attributes[name] = value
            }
            return .none
        },
        NativeDefinition("__str__", "self") { interpreter, arguments in
            let values = parts(arguments[0])
            guard values.count >= 2 else { return try values.first.map { try interpreter.text(of: $0) } ?? .string("") }
            let text = "[Errno \(try interpreter.string(of: values[0]))] \(try interpreter.string(of: values[1]))"
            return .string(values.count > 2 ? "\(text): \(try interpreter.repr(of: values[2]))" : text)
        },
    ])

    private static func firstArgument(_ name: String) -> [String: NativeDefinition] {
        Dictionary([
            NativeDefinition("__init__", "self, *args") { _, arguments in
                guard case .instance(let instance) = arguments[0] else { return .none }
                instance.attributes["args"] = .tuple(arguments.rest)
                instance.attributes[name] = arguments.rest.first ?? PythonValue.none
                return .none
            }
        ])
    }

    private static func parts(_ value: PythonValue) -> [PythonValue] {
        value.asInstance?.attributes["args"]?.asSequence ?? []
    }
}
