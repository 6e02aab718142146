import OrderedCollections

/// `dataclasses`.
enum DataclassesModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "dataclass": return decorator.value
        case "MISSING": return .class(missing(interpreter))
        case "KW_ONLY", "InitVar", "FrozenInstanceError", "Field":
            let bases = name == "FrozenInstanceError" ? [interpreter.types.exception(.attributeError)] : []
            return .class(
                interpreter.libraryClass(name, module: "dataclasses", bases: bases, members: [:]) { type in
                    if name == "InitVar" {
                        type.namespace["__class_getitem__"] = .native("__class_getitem__", "item") { _, arguments in arguments[0] }
                    }
                })
        default: return functions[name]?.value
        }
    }

    /// One field.
    struct Field {
        let name: String
        var defaultValue: PythonValue?
        var factory: PythonValue?
        var inInit = true
        var inRepr = true
        var inComparison = true
        var isKeywordOnly = false
        var metadata: PythonValue = .dictionary(PythonDictionary())
    }

    private struct Fields {
        var all: [Field]
    }

    private struct Options {
        var hasInit = true, hasRepr = true, hasEquality = true, isOrdered = false, isFrozen = false, isKeywordOnly = false,
            isHashable = false
    }

    private static func missing(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("_MISSING_TYPE", module: "dataclasses", members: [:])
    }

    private static let decorator = NativeDefinition(
        "dataclass",
        "cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False"
    ) { interpreter, arguments in
        func flag(_ name: String) throws -> Bool { try interpreter.truth(arguments[name]) }
        let options = Options(
            hasInit: try flag("init"), hasRepr: try flag("repr"), hasEquality: try flag("eq"), isOrdered: try flag("order"),
            isFrozen: try flag("frozen"), isKeywordOnly: try flag("kw_only"), isHashable: try flag("unsafe_hash"))
        if case .class(let type) = arguments[0] { return try decorate(type, options, interpreter) }
        return .native("dataclass", "cls") { interpreter, arguments in
            try decorate(interpreter.expectClass(arguments[0]), options, interpreter)
        }
    }

    private static let functions = Dictionary([
        NativeDefinition(
            "field", "*, default=..., default_factory=..., init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=..."
        ) {
            interpreter, arguments in
            let field = Field(
                name: "", defaultValue: arguments.given("default"), factory: arguments.given("default_factory"),
                inInit: try interpreter.truth(arguments["init"]), inRepr: try interpreter.truth(arguments["repr"]),
                inComparison: try interpreter.truth(arguments["compare"]),
                isKeywordOnly: try arguments.given("kw_only").map { try interpreter.truth($0) } ?? false,
                metadata: arguments.given("metadata") ?? .dictionary(PythonDictionary()))
            return .instance(PythonInstance(interpreter.libraryClass("Field", module: "dataclasses", members: [:]), payload: field))
        },
        NativeDefinition("fields", "class_or_instance") { interpreter, arguments in
            let type = interpreter.libraryClass("Field", module: "dataclasses", members: [:])
            return .tuple(
                try fields(of: arguments[0], interpreter).map { field in
                    let instance = PythonInstance(type, payload: field)
                    instance.attributes["name"] = .string(field.name)
                    instance.attributes["default"] = field.defaultValue ?? .class(missing(interpreter))
                    instance.attributes["metadata"] = field.metadata
                    return .instance(instance)
                })
        },
        NativeDefinition("is_dataclass", "obj") { interpreter, arguments in
            .bool((try? fields(of: arguments[0], interpreter)) != nil)
        },
        NativeDefinition("asdict", "obj, *, dict_factory=None") { interpreter, arguments in
            try converted(arguments[0], interpreter) { fields in
                .dictionary(PythonDictionary(fields))
            }
        },
        NativeDefinition("astuple", "obj, *, tuple_factory=None") { interpreter, arguments in
            try converted(arguments[0], interpreter) { fields in .tuple(fields.map(\.1)) }
        },
        NativeDefinition("replace", "obj, /, **changes") { interpreter, arguments in
            var keywords = arguments.keywords
            for field in try fields(of: arguments[0], interpreter) where field.inInit && keywords[field.name] == nil {
                keywords[field.name] = try interpreter.attribute(field.name, of: arguments[0])
            }
            return try interpreter.instantiate(
                interpreter.type(of: arguments[0]), CallArguments([], keywords: keywords.map { .init($0.key, $0.value) }))
        },
        NativeDefinition("make_dataclass", "cls_name, fields, **kwargs") { interpreter, _ in
            throw interpreter.unsupported("make_dataclass()")
        },
    ])

    private static func fields(of value: PythonValue, _ interpreter: Interpreter) throws -> [Field] {
        let type: PythonClass = if case .class(let type) = value { type } else { interpreter.type(of: value) }
        for ancestor in type.linearization { if let fields = ancestor.payload as? Fields { return fields.all } }
        throw interpreter.typeError("must be called with a dataclass type or instance")
    }

    private static func converted(
        _ value: PythonValue, _ interpreter: Interpreter, _ make: ([(String, PythonValue)]) -> PythonValue
    ) throws -> PythonValue {
        try interpreter.descend {
            switch value {
            case .instance where (try? fields(of: value, interpreter)) != nil:
                return make(
                    try fields(of: value, interpreter).map {
                        ($0.name, try converted(interpreter.attribute($0.name, of: value), interpreter, make))
                    })
            case .list(let list): return .list(try list.elements.map { try converted($0, interpreter, make) })
            case .tuple(let elements): return .tuple(try elements.map { try converted($0, interpreter, make) })
            case .dictionary(let dictionary):
                return .dictionary(
                    PythonDictionary(
                        OrderedDictionary(
                            uniqueKeysWithValues: try dictionary.entries.map {
                                ($0.key, try converted($0.value, interpreter, make))
                            })))
            default: return value
            }
        }
    }

    // MARK: Decorating

    private static func decorate(_ type: PythonClass, _ options: Options, _ interpreter: Interpreter) throws -> PythonValue {
        var fields: OrderedDictionary<String, Field> = [:]
        for ancestor in type.linearization.dropFirst().reversed() {
            for field in (ancestor.payload as? Fields)?.all ?? [] { fields[field.name] = field }
        }
        var isKeywordOnly = options.isKeywordOnly
        for (name, annotation) in type.namespace["__annotations__"]?.asDictionary?.namedEntries ?? [] {
            let text = annotation.asString ?? ""
            if text == "ClassVar" || text.hasSuffix(".ClassVar") { continue }
            if text == "KW_ONLY" || text.hasSuffix(".KW_ONLY") {
                isKeywordOnly = true
                continue
            }
            var field = Field(name: name)
            if let value = type.namespace[name] {
                if let declared = value.payload(Field.self) {
                    field = Field(
                        name: name, defaultValue: declared.defaultValue, factory: declared.factory, inInit: declared.inInit,
                        inRepr: declared.inRepr, inComparison: declared.inComparison, isKeywordOnly: declared.isKeywordOnly,
                        metadata: declared.metadata)
                    type.namespace[name] = declared.defaultValue
                } else {
                    switch value {
                    case .list, .dictionary, .set:
                        throw interpreter.valueError(
                            "mutable default \(try interpreter.repr(of: .class(interpreter.type(of: value)))) for field \(name) is not allowed: use default_factory"
                        )
                    default: field.defaultValue = value
                    }
                }
            }
            field.isKeywordOnly = field.isKeywordOnly || isKeywordOnly
            fields[name] = field
        }
        let all = Array(fields.values)
        type.payload = Fields(all: all)
        try addMethods(type, all, options, interpreter)
        return .class(type)
    }

    private static func addMethods(_ type: PythonClass, _ fields: [Field], _ options: Options, _ interpreter: Interpreter) throws {
        if options.hasInit, type.namespace["__init__"] == nil {
            type.namespace["__init__"] = try initializer(type, fields, options, interpreter)
        }
        type.namespace["__match_args__"] = .tuple(fields.filter { $0.inInit && !$0.isKeywordOnly }.map { .string($0.name) })
        if options.hasRepr, type.namespace["__repr__"] == nil {
            type.namespace["__repr__"] = .native("__repr__", "self") { interpreter, arguments in
                let parts = try fields.filter(\.inRepr).map {
                    "\($0.name)=\(try interpreter.repr(of: interpreter.attribute($0.name, of: arguments[0])))"
                }
                return .string(interpreter.type(of: arguments[0]).qualifiedName + "(" + parts.joined(separator: ", ") + ")")
            }
        }
        let compared = fields.filter(\.inComparison).map(\.name)
        func values(_ value: PythonValue, _ interpreter: Interpreter) throws -> PythonValue {
            .tuple(try compared.map { try interpreter.attribute($0, of: value) })
        }
        func comparison(_ name: String, _ operation: AST.ComparisonOperator) -> PythonValue {
            .native(name, "self, other") { interpreter, arguments in
                guard interpreter.type(of: arguments[0]) === interpreter.type(of: arguments[1]) else { return .notImplemented }
                return try interpreter.compare(operation, values(arguments[0], interpreter), values(arguments[1], interpreter))
            }
        }
        if options.hasEquality, type.namespace["__eq__"] == nil {
            type.namespace["__eq__"] = comparison("__eq__", .equal)
            if options.isFrozen || options.isHashable {
                type.namespace["__hash__"] = .native("__hash__", "self") { interpreter, arguments in
                    .int(try interpreter.hash(values(arguments[0], interpreter)))
                }
            } else if type.namespace["__hash__"] == nil {
                type.namespace["__hash__"] = PythonValue.none
            }
        }
        if options.isOrdered {
            for (name, operation) in [
                ("__lt__", AST.ComparisonOperator.less), ("__le__", .lessOrEqual), ("__gt__", .greater), ("__ge__", .greaterOrEqual),
            ] {
                type.namespace[name] = comparison(name, operation)
            }
        }
        if options.isFrozen {
            for name in ["__setattr__", "__delattr__"] {
                type.namespace[name] = .native(name, "self, name, value=None") { interpreter, arguments in
                    let action = name == "__setattr__" ? "assign to" : "delete"
                    let error = interpreter.libraryClass(
                        "FrozenInstanceError", module: "dataclasses", bases: [interpreter.types.exception(.attributeError)], members: [:])
                    throw interpreter.exception(error, [.string("cannot \(action) field \(PythonText.repr(arguments[1].asString ?? ""))")])
                }
            }
        }
    }

    private static func initializer(
        _ type: PythonClass, _ fields: [Field], _ options: Options, _ interpreter: Interpreter
    ) throws -> PythonValue {
        let positional = fields.filter { $0.inInit && !$0.isKeywordOnly }
        let keywordOnly = fields.filter { $0.inInit && $0.isKeywordOnly }
        var sawDefault = false
        for field in positional {
            let hasDefault = field.defaultValue != nil || field.factory != nil
            if sawDefault, !hasDefault {
                throw interpreter.typeError("non-default argument '\(field.name)' follows default argument")
            }
            sawDefault = sawDefault || hasDefault
        }
        func declared(_ field: Field) -> String { field.name + (field.defaultValue != nil || field.factory != nil ? "=..." : "") }
        var parameters = ["self"] + positional.map(declared)
        if !keywordOnly.isEmpty { parameters += ["*"] + keywordOnly.map(declared) }
        let signature = NativeSignature(parameters.joined(separator: ", "))
        return .native("\(type.qualifiedName).__init__", signature) { interpreter, arguments in
            guard case .instance(let instance) = arguments[0] else { return .none }
            for field in fields {
                if field.inInit, let value = arguments.given(field.name) {
                    instance.attributes[field.name] = value
                } else if let value = field.defaultValue {
                    instance.attributes[field.name] = value
                } else if let factory = field.factory {
                    instance.attributes[field.name] = try interpreter.call(factory)
                }
            }
            if let hook = try interpreter.lookUpSpecial("__post_init__", on: arguments[0]) { _ = try interpreter.call(hook) }
            return .none
        }
    }
}
