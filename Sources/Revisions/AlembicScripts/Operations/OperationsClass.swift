import OrderedCollections
import PythonSubset
import Schema

/// The module `alembic.op`, the class `Operations` behind it, and `BatchOperations`.
enum OperationsClass {
    static let directives: [Directive] =
        TableDirectives.all + ColumnDirectives.all + IndexDirectives.all + ConstraintDirectives.all + DataDirectives.all

    static let functions: [ScriptMember] = directives.map(\.function) + general.map(\.function) + [BatchContext.directive]

    static let all: [ScriptClass] = [
        ScriptClass(
            "AbstractOperations", module: "alembic.operations.base",
            [
                .attribute("migration_context") { script, _ in script.contextObject() },
                .attribute("impl") { script, _ in script.implObject() },
                .function("__getattr__", "self, name") { script, arguments in
                    let name = arguments["name"].asString ?? ""
                    if let directive = script.registeredOperation(name, on: arguments["self"]) { return directive }
                    throw script.interpreter.exception(
                        .attributeError, "'\(script.interpreter.typeName(of: arguments["self"]))' object has no attribute '\(name)'")
                },
            ]),
        ScriptClass(
            "Operations", module: "alembic.operations.base", bases: ["AbstractOperations"],
            ScriptMembers(
                (directives + general).map { directive in
                    let body = directive.body
                    return .function(directive.name, directive.methodSignature) { script, arguments in
                        try body(OperationReader(script: script, arguments: arguments, batch: nil))
                    }
                } + RegisteredOperations.members)),
        ScriptClass(
            "BatchOperations", module: "alembic.operations.base", bases: ["AbstractOperations"],
            ScriptMembers((directives + general).compactMap(\.method))),
    ]

    /// What is not an operation.
    static let general: [Directive] = [
        Directive("f", "name", batch: "name") { reader in
            let name = try reader.script.requiredIdentifier(reader["name"])
            return .instance(
                PythonInstance(
                    reader.script.type("conv"), payload: NameFlags(quote: name.quote, isConventional: true), underlying: .string(name.text))
            )
        },
        Directive("inline_literal", "value, type_=None", batch: "value, type_=None") { reader in
            let script = reader.script
            let type = reader["type_"].isNone ? script.valueType(reader["value"]) : try script.sqlType(reader["type_"])
            return script.element(.inlineLiteral(try script.literal(reader["value"]), type: type), type: type, of: "BindParameter")
        },
        Directive("get_context", "", batch: "") { reader in reader.script.contextObject() },
        Directive("get_bind", "", batch: "") { reader in reader.script.connection() },
        Directive("invoke", "operation", batch: "operation") { reader in
            try OperationObjects.invoke(reader["operation"], reader)
        },
        Directive("run_async", "async_function, *args, **kw_args", batch: "async_function, *args, **kw_args") { reader in
            let keywords = reader.arguments.keywords.map { CallArguments.Keyword($0.key, $0.value) }
            return try reader.script.interpreter.call(
                reader["async_function"], CallArguments([reader.script.connection()] + reader.arguments.rest, keywords: keywords))
        },
    ]
}
