import OrderedCollections
import PythonSubset
import Schema

/// `TypeDecorator` and `UserDefinedType`, of which scripts write subclasses.
enum TypeDecoratorClass {
    static let all: [ScriptClass] = [
        ScriptClass(
            "TypeDecorator", module: "sqlalchemy.sql.type_api", bases: ["TypeEngine"],
            [
                .function("__init__", "self, *args, **kwargs") { script, arguments in
                    guard case .instance(let instance) = arguments["self"] else { return .none }
                    let implementation = try implementation(
                        of: instance.type,
                        CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) }), script)
                    instance.attributes["impl"] = implementation
                    instance.attributes["impl_instance"] = implementation
                    return .none
                },
                .function("load_dialect_impl", "self, dialect") { script, arguments in
                    guard case .instance(let instance) = arguments["self"] else { return .none }
                    return try Self.implementation(of: instance, script)
                },
                .function("process_bind_param", "self, value, dialect") { _, arguments in arguments["value"] },
                .function("process_result_value", "self, value, dialect") { _, arguments in arguments["value"] },
                .function("process_literal_param", "self, value, dialect") { _, arguments in arguments["value"] },
            ]),
        ScriptClass("UserDefinedType", module: "sqlalchemy.sql.type_api", bases: ["TypeEngine"]),
        ScriptClass("TypeEngine.Comparator", module: "sqlalchemy.sql.type_api"),
        ScriptClass("ExternalType", module: "sqlalchemy.sql.type_api"),
        ScriptClass("Concatenable", module: "sqlalchemy.sql.sqltypes"),
        ScriptClass("Indexable", module: "sqlalchemy.sql.sqltypes"),
        ScriptClass("Variant", module: "sqlalchemy.sql.type_api", bases: ["TypeDecorator"]),
    ]

    /// The instance of `impl` that an instance works with.
    static func implementation(of instance: PythonInstance, _ script: ScriptEvaluation) throws -> PythonValue {
        if let made = instance.attributes["impl"] { return made }
        return try implementation(of: instance.type, CallArguments(), script)
    }

    private static func implementation(of type: PythonClass, _ arguments: CallArguments, _ script: ScriptEvaluation) throws -> PythonValue {
        guard let declared = type.member("impl"), script.isType(declared) else {
            throw script.interpreter.exception(
                .attributeError,
                "TypeDecorator implementations require a class-level variable 'impl' which refers to the class of type being decorated")
        }
        guard case .class = declared else { return declared }
        return try script.interpreter.call(declared, arguments)
    }
}

extension ScriptEvaluation {
    /// A `TypeDecorator` of a script: its implementation, and what `load_dialect_impl` answers for the dialect at hand.
    func decoratedType(of instance: PythonInstance) throws -> SQLType {
        let implementation = try sqlType(TypeDecoratorClass.implementation(of: instance, self))
        var decorated = DecoratedType(name: instance.type.name, implementation: implementation)
        let method = instance.type.member("load_dialect_impl")
        if case .function? = method {
            let answer = try interpreter.callMethod("load_dialect_impl", of: .instance(instance), CallArguments([dialectObject()]))
            decorated.implementations[host.dialect] = try sqlType(answer)
        }
        if instance.type.overridesProcessing { decorated.processor = state.processor(for: instance) }
        return SQLType(.decorated(decorated))
    }
}
