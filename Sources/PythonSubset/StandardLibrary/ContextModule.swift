import OrderedCollections

/// `contextlib`.
enum ContextModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "contextmanager", "asynccontextmanager":
            return .native(name, "function") { _, arguments in
                let function = arguments[0]
                return .native("contextmanager", "*args, **kwargs") { interpreter, arguments in
                    let call = CallArguments(
                        arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }, site: arguments.call.site)
                    let made = try interpreter.call(function, call)
                    guard case .iterator(let iterator) = made, let generator = iterator as? Generator else { return made }
                    return .instance(PythonInstance(managerClass(interpreter), payload: generator))
                }
            }
        case "suppress": return .class(interpreter.libraryClass(name, module: "contextlib", members: suppress))
        case "nullcontext": return .class(interpreter.libraryClass(name, module: "contextlib", members: null))
        case "closing", "aclosing": return .class(interpreter.libraryClass(name, module: "contextlib", members: closing))
        case "ExitStack", "AsyncExitStack": return .class(interpreter.libraryClass(name, module: "contextlib", members: exitStack))
        case "redirect_stdout", "redirect_stderr":
            return .class(interpreter.libraryClass("nullcontext", module: "contextlib", members: null))
        case "AbstractContextManager", "AbstractAsyncContextManager", "ContextDecorator":
            return .class(
                interpreter.libraryClass(
                    name, module: "contextlib",
                    members: name == "ContextDecorator"
                        ? [:] : Dictionary([NativeDefinition("__enter__", "self") { _, arguments in arguments[0] }])))
        default: return nil
        }
    }

    private static func managerClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("_GeneratorContextManager", module: "contextlib", members: manager)
    }

    private static let manager = Dictionary([
        NativeDefinition("__enter__", "self") { interpreter, arguments in
            guard let generator = arguments[0].payload(Generator.self), let value = try generator.next(interpreter) else {
                throw interpreter.exception(.runtimeError, "generator didn't yield")
            }
            return value
        },
        NativeDefinition("__exit__", "self, type, value, traceback") { interpreter, arguments in
            guard let generator = arguments[0].payload(Generator.self) else { return .bool(false) }
            guard case .instance(let raised) = arguments[2] else {
                guard try generator.next(interpreter) == nil else {
                    throw interpreter.exception(.runtimeError, "generator didn't stop")
                }
                return .bool(false)
            }
            do {
                let thrown = interpreter.handledExceptions.last { $0.instance === raised } ?? PythonException(raised)
                guard try generator.resume(interpreter, sending: .none, raising: thrown) == nil else {
                    throw interpreter.exception(.runtimeError, "generator didn't stop after throw()")
                }
                return .bool(true)
            } catch let exception as PythonException where exception.instance === raised {
                return .bool(false)
            }
        },
        NativeDefinition("__call__", "self, function") { _, arguments in arguments[1] },
    ])

    private static let suppress = Dictionary([
        NativeDefinition("__init__", "self, *exceptions") { _, arguments in
            arguments[0].asInstance?.payload = arguments.rest
            return .none
        },
        NativeDefinition("__enter__", "self") { _, _ in .none },
        NativeDefinition("__exit__", "self, type, value, traceback") { interpreter, arguments in
            guard case .class(let type) = arguments[1], let exceptions = arguments[0].payload([PythonValue].self) else {
                return .bool(false)
            }
            return .bool(try interpreter.isSubclass(type, ofAny: .tuple(exceptions)))
        },
    ])

    private static let null = Dictionary([
        NativeDefinition("__init__", "self, enter_result=None, **kwargs") { _, arguments in
            arguments[0].asInstance?.attributes["enter_result"] = arguments[1]
            return .none
        },
        NativeDefinition("__enter__", "self") { interpreter, arguments in try interpreter.attribute("enter_result", of: arguments[0]) },
        NativeDefinition("__exit__", "self, *args") { _, _ in .bool(false) },
    ])

    private static let closing = Dictionary([
        NativeDefinition("__init__", "self, thing") { _, arguments in
            arguments[0].asInstance?.attributes["thing"] = arguments[1]
            return .none
        },
        NativeDefinition("__enter__", "self") { interpreter, arguments in try interpreter.attribute("thing", of: arguments[0]) },
        NativeDefinition("__exit__", "self, *args") { interpreter, arguments in
            _ = try interpreter.callMethod("close", of: interpreter.attribute("thing", of: arguments[0]))
            return .bool(false)
        },
    ])

    /// The exits to call, the last one first.
    private final class Exits {
        var callbacks: [PythonValue] = []
    }

    private static func exits(_ arguments: Arguments) -> Exits {
        if let exits = arguments[0].payload(Exits.self) { return exits }
        let exits = Exits()
        arguments[0].asInstance?.payload = exits
        return exits
    }

    private static let exitStack = Dictionary([
        NativeDefinition("__enter__", "self") { _, arguments in arguments[0] },
        NativeDefinition("enter_context", "self, manager") { interpreter, arguments in
            if case .opaque(let opaque) = arguments[1] {
                interpreter.note(opaque, .context)
                return arguments[1]
            }
            let manager = arguments[1]
            guard
                let enter = try interpreter.lookUpSpecial("__enter__", on: manager) ?? interpreter.lookUpSpecial("__aenter__", on: manager),
                let exit = try interpreter.lookUpSpecial("__exit__", on: manager) ?? interpreter.lookUpSpecial("__aexit__", on: manager)
            else {
                throw interpreter.typeError("'\(interpreter.typeName(of: manager))' object does not support the context manager protocol")
            }
            let value = try interpreter.awaited(interpreter.call(enter))
            exits(arguments).callbacks.append(exit)
            return value
        },
        NativeDefinition("callback", "self, function, *args, **kwargs") { _, arguments in
            let (function, call) = (
                arguments[1], CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) })
            )
            exits(arguments).callbacks.append(
                .native("callback", "*args") { interpreter, _ in
                    _ = try interpreter.call(function, call)
                    return .bool(false)
                })
            return function
        },
        NativeDefinition("close", "self") { interpreter, arguments in
            let exits = exits(arguments)
            while let callback = exits.callbacks.popLast() { _ = try interpreter.awaited(interpreter.call(callback, .none, .none, .none)) }
            return .none
        },
        NativeDefinition("__exit__", "self, type, value, traceback") { interpreter, arguments in
            let exits = exits(arguments)
            var isSuppressed = false
            while let callback = exits.callbacks.popLast() {
                let state: [PythonValue] = isSuppressed ? [.none, .none, .none] : [arguments[1], arguments[2], .none]
                let result = try interpreter.awaited(interpreter.call(callback, CallArguments(state)))
                if !state[0].isNone, try interpreter.truth(result) { isSuppressed = true }
            }
            return .bool(isSuppressed)
        },
    ])
}
