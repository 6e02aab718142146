/// `sys`.
enum SystemModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "version_info":
            return
                (try? interpreter.call(
                    CollectionsModule.member("namedtuple", interpreter) ?? .none, .string("version_info"),
                    .string("major minor micro releaselevel serial")))
                .flatMap { try? interpreter.call($0, .int(3), .int(12), .int(0), .string("final"), .int(0)) }
        case "version": return .string("3.12.0")
        case "path", "argv", "meta_path", "path_hooks": return .list([])
        case "modules": return .dictionary(PythonDictionary(interpreter.modules.map { ($0.key, .module($0.value)) }))
        case "platform": return .string("linux")
        case "maxsize": return .int(.max)
        case "byteorder": return .string("little")
        case "executable", "prefix", "base_prefix": return .string("")
        case "stdout", "stderr": return IOModule.output(interpreter)
        case "getrecursionlimit": return .native(name, "") { _, _ in .int(1000) }
        case "setrecursionlimit", "settrace", "setprofile": return .native(name, "*args") { _, _ in .none }
        case "getsizeof": return .native(name, "object, default=0") { _, _ in .int(64) }
        case "intern": return .native(name, "string") { _, arguments in arguments[0] }
        case "exit":
            return .native(name, "status=None") { interpreter, arguments in
                throw interpreter.exception(interpreter.types.exception(.systemExit), [arguments[0]])
            }
        case "exc_info":
            return .native(name, "") { interpreter, _ in
                guard let exception = interpreter.handledExceptions.last else { return .tuple([.none, .none, .none]) }
                return .tuple([.class(exception.instance.type), .instance(exception.instance), .none])
            }
        default: return nil
        }
    }
}

/// `warnings`.
enum WarningsModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "warn":
            return .native(name, "message, category=None, stacklevel=1, source=None, **kwargs") { interpreter, arguments in
                interpreter.host.log(level: "WARNING", message: try interpreter.string(of: arguments[0]))
                return .none
            }
        case "filterwarnings", "simplefilter", "resetwarnings", "showwarning", "warn_explicit":
            return .native(name, "*args, **kwargs") { _, _ in .none }
        case "catch_warnings": return ContextModule.member("nullcontext", interpreter)
        default: return nil
        }
    }
}
