import PythonSubset
import Schema

/// `Identity`, `Computed`, `FetchedValue`, `DefaultClause`, `ColumnDefault`.
enum DefaultClasses {
    private static let module = "sqlalchemy.sql.schema"

    static let all: [ScriptClass] = [
        ScriptClass("FetchedValue", module: module, bases: ["SchemaItem"], [made("self, for_update=False") { _, _ in .fetched }]),
        ScriptClass(
            "DefaultClause", module: module, bases: ["FetchedValue"],
            [
                made("self, arg, for_update=False, _reflected=False") { script, arguments in
                    try script.serverDefault(arguments["arg"]) ?? .fetched
                }
            ]),
        ScriptClass(
            "Computed", module: module, bases: ["FetchedValue"],
            [
                made("self, sqltext, persisted=None") { script, arguments in
                    guard let expression = try script.textOrExpression(arguments["sqltext"]) else {
                        throw script.argumentError("Textual SQL expression expected for Computed, got None")
                    }
                    return .computed(Computed(expression, isPersisted: try script.optionalBool(arguments["persisted"])))
                },
                .attribute("sqltext") { script, value in
                    guard case .computed(let computed)? = value.payload(ServerDefaultObject.self)?.serverDefault else { return .none }
                    return script.element(computed.expression)
                },
            ]),
        ScriptClass(
            "Identity", module: module, bases: ["FetchedValue"],
            [
                made(
                    "self, always=..., on_null=None, start=None, increment=None, minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None, cycle=None, cache=None, order=None, **dialect_kw"
                ) { script, arguments in
                    .identity(
                        Identity(
                            isAlways: try script.optionalBool(arguments["always"]) ?? false,
                            onNull: try script.optionalBool(arguments["on_null"]),
                            options: try script.sequenceOptions(arguments)))
                }
            ]),
        ScriptClass("ColumnDefault", module: module, bases: ["SchemaItem"], [clientDefault("self, arg=None, **kwargs")]),
        ScriptClass("DefaultGenerator", module: module, bases: ["SchemaItem"], [clientDefault("self, **kwargs")]),
    ]

    private static func made(
        _ signature: NativeSignature, _ make: @escaping @Sendable (ScriptEvaluation, Arguments) throws -> ServerDefault
    ) -> ScriptMember {
        .function("__init__", signature) { script, arguments in
            guard case .instance(let instance) = arguments["self"] else { return .none }
            instance.payload = ServerDefaultObject(try make(script, arguments))
            return .none
        }
    }

    private static func clientDefault(_ signature: NativeSignature) -> ScriptMember {
        .function("__init__", signature) { _, arguments in
            if case .instance(let instance) = arguments["self"] { instance.payload = ClientDefaultObject() }
            return .none
        }
    }
}

extension ScriptEvaluation {
    func sequenceOptions(_ arguments: Arguments) throws -> SequenceOptions {
        SequenceOptions(
            start: try optionalInt(arguments["start"]), increment: try optionalInt(arguments["increment"]),
            minValue: try optionalInt(arguments["minvalue"]), maxValue: try optionalInt(arguments["maxvalue"]),
            noMinValue: try optionalBool(arguments["nominvalue"]), noMaxValue: try optionalBool(arguments["nomaxvalue"]),
            cycle: try optionalBool(arguments["cycle"]), cache: try optionalInt(arguments["cache"]))
    }
}
