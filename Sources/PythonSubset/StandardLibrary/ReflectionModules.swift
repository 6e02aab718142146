import OrderedCollections

/// `importlib`.
enum ImportlibModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "import_module":
            return .native(name, "name, package=None") { interpreter, arguments in
                let name = try interpreter.expectString(arguments[0])
                guard name.hasPrefix(".") else { return .module(try interpreter.importModule(name)) }
                let level = name.prefix { $0 == "." }.count
                var parts = try interpreter.expectString(arguments[1]).split(separator: ".")
                guard parts.count >= level else {
                    throw interpreter.exception(.importError, "attempted relative import beyond top-level package")
                }
                parts.removeLast(level - 1)
                let rest = name.dropFirst(level)
                return .module(try interpreter.importModule((parts + (rest.isEmpty ? [] : [rest])).joined(separator: ".")))
            }
        case "reload": return .native(name, "module") { _, arguments in arguments[0] }
        case "util", "machinery", "metadata", "resources": return .opaque(Opaque("importlib.\(name)", location: interpreter.location))
        default: return nil
        }
    }
}

/// `inspect`, as far as scripts can ask.
enum InspectModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "isclass": return .native(name, "object") { _, arguments in .bool(arguments[0].asClass != nil) }
        case "isfunction":
            return .native(name, "object") { _, arguments in if case .function = arguments[0] { .bool(true) } else { .bool(false) } }
        case "ismodule":
            return .native(name, "object") { _, arguments in if case .module = arguments[0] { .bool(true) } else { .bool(false) } }
        case "ismethod":
            return .native(name, "object") { _, arguments in if case .method = arguments[0] { .bool(true) } else { .bool(false) } }
        case "iscoroutinefunction", "isgeneratorfunction", "isasyncgenfunction":
            return .native(name, "object") { _, arguments in
                guard case .function(let function) = arguments[0] else { return .bool(false) }
                let definition = function.definition
                return .bool(name == "isgeneratorfunction" ? definition.isGenerator && !definition.isAsync : definition.isAsync)
            }
        case "isawaitable", "iscoroutine":
            return .native(name, "object") { _, arguments in
                guard case .iterator(let iterator) = arguments[0], let generator = iterator as? Generator else { return .bool(false) }
                return .bool(generator.isCoroutine)
            }
        case "cleandoc":
            return .native(name, "doc") { interpreter, arguments in
                .string(TextWrapModule.dedent(try interpreter.expectString(arguments[0])).trimmingWhitespace().description)
            }
        case "getdoc":
            return .native(name, "object") { interpreter, arguments in try interpreter.findAttribute("__doc__", of: arguments[0]) ?? .none }
        case "getmembers":
            return .native(name, "object, predicate=None") { interpreter, arguments in
                var members: [PythonValue] = []
                for name in interpreter.attributeNames(of: arguments[0]) {
                    let value = try interpreter.attribute(name, of: arguments[0])
                    if try arguments[1].isNone || interpreter.truth(interpreter.call(arguments[1], value)) {
                        members.append(.tuple([.string(name), value]))
                    }
                }
                return .list(members)
            }
        case "signature", "getsource", "getfile", "stack", "currentframe", "getmodule", "Parameter", "Signature":
            return .opaque(Opaque("inspect.\(name)", location: interpreter.location))
        default: return nil
        }
    }
}

/// `types`.
enum TypesModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        let types = interpreter.types
        switch name {
        case "SimpleNamespace": return .class(interpreter.libraryClass(name, module: "types", members: namespace))
        case "MappingProxyType": return .native(name, "mapping") { _, arguments in arguments[0] }
        case "FunctionType", "LambdaType": return .class(types.named("function"))
        case "MethodType": return .class(types.named("method"))
        case "ModuleType": return .class(types.named("module"))
        case "GeneratorType": return .class(types.named("generator"))
        case "CoroutineType": return .class(types.named("coroutine"))
        case "BuiltinFunctionType": return .class(types.named("builtin_function_or_method"))
        case "NoneType": return .class(types.named("NoneType"))
        case "EllipsisType": return .class(types.named("ellipsis"))
        case "UnionType": return .class(types.tuple)
        case "TracebackType", "FrameType", "CodeType", "GenericAlias": return .class(types.named(name))
        default: return nil
        }
    }

    private static let namespace = Dictionary([
        NativeDefinition("__init__", "self, **kwargs") { _, arguments in
            for (name, value) in arguments.keywords { arguments[0].asInstance?.attributes[name] = value }
            return .none
        },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            let parts = try (arguments[0].asInstance?.attributes ?? [:]).map { "\($0.key)=\(try interpreter.repr(of: $0.value))" }
            return .string("namespace(\(parts.joined(separator: ", ")))")
        },
        NativeDefinition("__eq__", "self, other") { interpreter, arguments in
            guard case .instance(let left) = arguments[0], case .instance(let right) = arguments[1], left.type === right.type else {
                return .notImplemented
            }
            return try interpreter.compare(
                .equal, .dictionary(PythonDictionary(left.attributes.map { ($0.key, $0.value) })),
                .dictionary(PythonDictionary(right.attributes.map { ($0.key, $0.value) })))
        },
    ])
}

/// `traceback`.
enum TracebackModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "format_exc":
            return .native(name, "*args, **kwargs") { interpreter, _ in
                .string(
                    interpreter.handledExceptions.last.map { "Traceback (most recent call last):\n\(interpreter.summary(of: $0))\n" }
                        ?? "NoneType: None\n")
            }
        case "print_exc", "print_exception", "print_stack", "print_tb": return .native(name, "*args, **kwargs") { _, _ in .none }
        case "format_exception", "format_tb", "format_stack", "extract_stack", "extract_tb":
            return .native(name, "*args, **kwargs") { _, _ in .list([]) }
        default: return nil
        }
    }
}
