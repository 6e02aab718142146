/// `logging`: records go to the host, configuration is ignored.
enum LoggingModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        if let level = levels[name] { return .int(level) }
        switch name {
        case "getLogger": return .native(name, "name=None") { interpreter, _ in logger(interpreter) }
        case "Logger", "LoggerAdapter": return .class(loggerClass(interpreter))
        case "root": return logger(interpreter)
        case "basicConfig", "disable", "captureWarnings", "addLevelName", "shutdown", "setLoggerClass":
            return .native(name, "*args, **kwargs") { _, _ in .none }
        case "getLevelNamesMapping":
            return .native(name, "") { _, _ in
                .dictionary(PythonDictionary(levels.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) }))
            }
        case "getLevelName":
            return .native(name, "level") { _, arguments in
                .string(levels.first { $0.value == arguments[0].asInt && $0.key != "WARN" && $0.key != "FATAL" }?.key ?? "Level")
            }
        case "StreamHandler", "FileHandler", "NullHandler", "Handler", "Formatter", "Filter": return .class(handlerClass(name, interpreter))
        default: return methods[name] == nil ? nil : record(name, isMethod: false).value
        }
    }

    @Sendable static func configurationMember(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "fileConfig", "dictConfig": .native(name, "*args, **kwargs") { _, _ in .none }
        default: nil
        }
    }

    private static let levels = ["CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARNING": 30, "WARN": 30, "INFO": 20, "DEBUG": 10, "NOTSET": 0]

    private static let methods = [
        "debug": "DEBUG", "info": "INFO", "warning": "WARNING", "warn": "WARNING", "error": "ERROR", "exception": "ERROR",
        "critical": "CRITICAL",
        "fatal": "CRITICAL",
    ]

    private static func logger(_ interpreter: Interpreter) -> PythonValue { .instance(PythonInstance(loggerClass(interpreter))) }

    private static func loggerClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("Logger", module: "logging", members: loggerMembers)
    }

    private static let loggerMembers = Dictionary(
        methods.keys.map { record($0, isMethod: true) } + [
            NativeDefinition("log", "self, level, msg, *args, **kwargs") { interpreter, arguments in
                try write("INFO", arguments[2], arguments.rest, interpreter)
            },
            NativeDefinition("isEnabledFor", "self, level") { _, arguments in .bool((arguments[1].asInt ?? 0) >= 20) },
            NativeDefinition("getEffectiveLevel", "self") { _, _ in .int(20) },
            NativeDefinition("getChild", "self, suffix") { _, arguments in arguments[0] },
            NativeDefinition("__getattr__", "self, name") { interpreter, arguments in
                let name = try interpreter.expectString(arguments[1])
                switch name {
                case "handlers", "filters": return .list([])
                case "level": return .int(20)
                case "name": return .string("root")
                case "propagate", "disabled": return .bool(false)
                case "parent": return .none
                case "setLevel", "addHandler", "removeHandler", "addFilter", "removeFilter":
                    return .native(name, "*args, **kwargs") { _, _ in .none }
                default: throw interpreter.missingAttribute(name, of: arguments[0])
                }
            },
        ])

    private static func record(_ name: String, isMethod: Bool) -> NativeDefinition {
        let level = methods[name] ?? "INFO"
        return NativeDefinition(name, isMethod ? "self, msg, *args, **kwargs" : "msg, *args, **kwargs") { interpreter, arguments in
            try write(level, arguments["msg"], arguments.rest, interpreter)
        }
    }

    private static func write(_ level: String, _ message: PythonValue, _ values: [PythonValue], _ interpreter: Interpreter) throws
        -> PythonValue
    {
        var text = try interpreter.string(of: message)
        if !values.isEmpty {
            let arguments: PythonValue = values.count == 1 && values[0].asDictionary != nil ? values[0] : .tuple(values)
            text = try interpreter.string(of: interpreter.percentFormat(text, arguments))
        }
        interpreter.host.log(level: level, message: text)
        return .none
    }

    private static func handlerClass(_ name: String, _ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass(
            name, module: "logging",
            members: Dictionary([
                NativeDefinition("__init__", "self, *args, **kwargs") { _, _ in .none },
                NativeDefinition("__getattr__", "self, name") { interpreter, arguments in
                    .native(try interpreter.expectString(arguments[1]), "*args, **kwargs") { _, _ in .none }
                },
            ]))
    }
}
