/// `asyncio`: coroutines run where they are awaited, one after the other.
enum AsyncIOModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "run", "wait_for", "shield", "create_task", "ensure_future":
            return .native(name, "main, *args, **kwargs") { interpreter, arguments in try interpreter.awaited(arguments[0]) }
        case "gather":
            return .native(name, "*awaitables, return_exceptions=False") { interpreter, arguments in
                .list(try arguments.rest.map { try interpreter.awaited($0) })
            }
        case "sleep": return .native(name, "delay, result=None") { _, arguments in arguments[1] }
        case "to_thread":
            return .native(name, "function, /, *args, **kwargs") { interpreter, arguments in
                try interpreter.call(
                    arguments[0], CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }))
            }
        case "get_event_loop", "new_event_loop", "get_running_loop", "Runner":
            return .native(name, "*args, **kwargs") { interpreter, _ in .instance(PythonInstance(loop(interpreter))) }
        case "set_event_loop", "set_event_loop_policy": return .native(name, "loop") { _, _ in .none }
        case "iscoroutine", "iscoroutinefunction", "isfuture":
            return InspectModule.member(name == "iscoroutinefunction" ? name : "iscoroutine", interpreter)
        case "WindowsSelectorEventLoopPolicy", "DefaultEventLoopPolicy": return .native(name, "") { _, _ in .none }
        case "TimeoutError": return .class(interpreter.types.exception(.timeoutError))
        case "CancelledError":
            return .class(
                interpreter.libraryClass(name, module: "asyncio", bases: [interpreter.types.exception(.baseException)], members: [:]))
        default: return nil
        }
    }

    private static func loop(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass(
            "EventLoop", module: "asyncio",
            members: Dictionary([
                NativeDefinition("run_until_complete", "self, future") { interpreter, arguments in try interpreter.awaited(arguments[1]) },
                NativeDefinition("run", "self, future, **kwargs") { interpreter, arguments in try interpreter.awaited(arguments[1]) },
                NativeDefinition("create_task", "self, future, **kwargs") { interpreter, arguments in try interpreter.awaited(arguments[1])
                },
                NativeDefinition("is_running", "self") { _, _ in .bool(false) },
                NativeDefinition("is_closed", "self") { _, _ in .bool(false) },
                NativeDefinition("close", "self") { _, _ in .none },
                NativeDefinition("shutdown_asyncgens", "self") { _, _ in .none },
                NativeDefinition("__enter__", "self") { _, arguments in arguments[0] },
                NativeDefinition("__exit__", "self, *args") { _, _ in .bool(false) },
            ]))
    }
}
