import OrderedCollections
import PythonSubset
import Schema

/// `TypeEngine`, the base of all types.
enum TypeEngineClass {
    static let definition = ScriptClass(
        "TypeEngine", module: "sqlalchemy.sql.type_api",
        ScriptMembers(
            [
                .function("with_variant", "self, type_, *dialect_names") { script, arguments in
                    let copy = try TypeEngineClass.copy(arguments["self"], script)
                    let object = TypeEngineClass.object(copy)
                    guard !arguments.rest.isEmpty else { throw script.argumentError("At least one dialect name is required") }
                    if let given = arguments["type_"].payload(TypeObject.self), !given.variants.isEmpty {
                        throw script.argumentError("can't pass a type that already has variants as a dialect-level type to with_variant()")
                    }
                    for name in arguments.rest {
                        guard let name = name.asString else { throw script.interpreter.typeError("a dialect name must be a string") }
                        if object.variants.contains(where: { $0.dialect == name }) {
                            throw script.argumentError(
                                "Dialect '\(name)' is already present in the mapping for this \(try script.representation(arguments["self"]))"
                            )
                        }
                        object.variants.append((name, arguments["type_"]))
                    }
                    return copy
                },
                .function("copy", "self, **kw") { script, arguments in try TypeEngineClass.copy(arguments["self"], script) },
                .function("adapt", "self, cls, **kw") { script, arguments in
                    guard case .class = arguments["cls"] else { return arguments["self"] }
                    return try script.interpreter.call(
                        arguments["cls"],
                        CallArguments([], keywords: arguments.keywords.map { CallArguments.Keyword($0.key, $0.value) }))
                },
                .function("dialect_impl", "self, dialect") { _, arguments in arguments["self"] },
                .function("as_generic", "self, **kw") { _, arguments in arguments["self"] },
                .function("load_dialect_impl", "self, dialect") { _, arguments in arguments["self"] },
                .function("coerce_compared_value", "self, op, value") { _, arguments in arguments["self"] },
                .function("bind_processor", "self, dialect") { _, _ in .none },
                .function("result_processor", "self, dialect, coltype") { _, _ in .none },
                .function("compile", "self, dialect=None") { script, arguments in
                    .string(try script.typeText(arguments["self"], dialect: arguments["dialect"]))
                },
                .function("__str__", "self") { script, arguments in
                    switch try script.sqlType(arguments["self"]).kind {
                    case .dateTime(let type): .string(type.class == .TIMESTAMP ? "TIMESTAMP" : "DATETIME")
                    case .time: .string("TIME")
                    default: .string(try script.typeText(arguments["self"], dialect: .none))
                    }
                },
                .function("create", "self, bind, checkfirst=True, **kw") { script, arguments in
                    try script.createType(arguments["self"], checkFirst: arguments["checkfirst"])
                },
                .function("drop", "self, bind, checkfirst=True, **kw") { script, arguments in
                    try script.dropType(arguments["self"], checkFirst: arguments["checkfirst"])
                },
                .attribute("python_type") { script, _ in script.unmodelled("TypeEngine.python_type") },
                .attribute("enums") { script, value in
                    guard case .enumeration(let type) = try script.sqlType(value).kind else {
                        throw script.interpreter.exception(.attributeError, "this type has no attribute 'enums'")
                    }
                    return .list(type.values.map { .string($0) })
                },
                .attribute("dialect") { _, _ in .none },
                .attribute("_type_affinity") { script, value in
                    guard case .instance(let instance) = value else { return .none }
                    return .class(instance.type)
                },
                .constant("cache_ok") { _ in .bool(true) },
                .constant("comparator_factory") { script in .class(script.type("TypeEngine.Comparator")) },
                .constant("Comparator") { script in .class(script.type("TypeEngine.Comparator")) },
                .constant("should_evaluate_none") { _ in .bool(false) },
                .function("evaluates_none", "self") { _, arguments in arguments["self"] },
            ] + readableArguments))

    /// Arguments of types that can be read back under their own name.
    private static let readableArguments = [
        "length", "collation", "timezone", "precision", "scale", "asdecimal", "name", "schema", "native_enum", "create_constraint",
        "item_type", "dimensions", "as_uuid", "native_uuid", "none_as_null", "create_type", "enum_class", "fields", "varying",
    ].map { name in
        ScriptMember.attribute(
            name,
            set: { script, value, new in try TypeEngineClass.set(name, of: value, to: new, script) },
            { script, value in try TypeEngineClass.read(name, of: value, script) })
    }

    private static func read(_ name: String, of value: PythonValue, _ script: ScriptEvaluation) throws -> PythonValue {
        if let found = value.payload(TypeObject.self)?.values[name] { return found }
        if case .instance(let instance) = value, let own = instance.attributes[name] { return own }
        if case .instance(let instance) = value, instance.type.isSubclass(of: script.type("TypeDecorator")) {
            return try script.interpreter.attribute(name, of: TypeDecoratorClass.implementation(of: instance, script))
        }
        if name == "name", case .enumeration(let type) = try script.sqlType(value).kind {
            return type.name.map { .string($0.text) } ?? .none
        }
        return .none
    }

    private static func set(_ name: String, of value: PythonValue, to new: PythonValue, _ script: ScriptEvaluation) throws {
        guard case .instance(let instance) = value else { return }
        instance.attributes[name] = new
        guard let object = instance.object as? TypeObject else { return }
        object.values[name] = new
        guard var kind = object.type?.kind else { return }
        switch (name, kind) {
        case ("name", .enumeration(var type)):
            type.name = try script.identifier(new)
            kind = .enumeration(type)
        case ("schema", .enumeration(var type)):
            type.schema = try script.identifier(new)
            kind = .enumeration(type)
        case ("create_type", .enumeration(var type)):
            type.createType = try script.truth(new)
            kind = .enumeration(type)
        case ("length", .character(var type)):
            type.length = new.asInt
            kind = .character(type)
        default: return
        }
        object.type?.kind = kind
    }

    static func object(_ value: PythonValue) -> TypeObject {
        guard case .instance(let instance) = value else { return TypeObject(nil) }
        if let object = instance.object as? TypeObject { return object }
        let kind = instance.type.isSubclassOfScriptMade ? nil : instance.type.scriptClass?.defaultType
        let object = TypeObject(kind.map { SQLType($0) })
        instance.object = object
        return object
    }

    static func copy(_ value: PythonValue, _ script: ScriptEvaluation) throws -> PythonValue {
        guard case .instance(let instance) = value else { return value }
        let copy = PythonInstance(instance.type, payload: object(value).copy())
        copy.attributes = instance.attributes
        return .instance(copy)
    }
}

extension PythonClass {
    /// Whether the class is made by `TypeDecorator` or `UserDefinedType`, whose type is computed.
    fileprivate var isSubclassOfScriptMade: Bool {
        linearization.contains { ["TypeDecorator", "UserDefinedType"].contains(($0.payload as? ScriptClass)?.key) }
    }
}
