import OrderedCollections

/// `typing`, `collections.abc` and `numbers`: names that take type arguments and do nothing else.
enum TypingModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        if let builtin = builtins[name] { return interpreter.builtins.attribute(builtin) }
        switch name {
        case "TYPE_CHECKING": return .bool(false)
        case "OrderedDict", "DefaultDict", "Counter", "Deque", "ChainMap":
            return CollectionsModule.member(name == "DefaultDict" ? "defaultdict" : name == "Deque" ? "deque" : name, interpreter)
        case "Generic", "Protocol": return .class(generic(name, interpreter))
        case "NamedTuple": return .class(CollectionsModule.namedTupleBase(interpreter))
        case "TypedDict": return .class(typedDictionary(interpreter))
        case "Any": return .class(interpreter.libraryClass("Any", module: "typing", members: [:]) { $0.payload = AnyType() })
        case "cast", "assert_type": return .native(name, "type, value") { _, arguments in arguments[1] }
        case "assert_never":
            return .native(name, "arg") { interpreter, arguments in
                let text = try interpreter.repr(of: arguments[0])
                throw interpreter.exception(.assertionError, "Expected code to be unreachable, but got: \(text)")
            }
        case "is_typeddict", "is_protocol": return .native(name, "type") { _, _ in .bool(false) }
        case "deprecated":
            return .native(name, "message, **kwargs") { _, _ in .native("decorate", "value") { _, arguments in arguments[0] } }
        case "overload", "final", "runtime_checkable", "no_type_check", "override", "reveal_type", "runtime", "disjoint_base":
            return .native(name, "value") { _, arguments in arguments[0] }
        case "dataclass_transform":
            return .native(name, "**kwargs") { _, _ in .native("decorate", "type") { _, arguments in arguments[0] } }
        case "NewType": return .native(name, "name, type") { _, _ in .native("new_type", "value") { _, arguments in arguments[0] } }
        case "get_type_hints":
            return .native(name, "object, globals=None, locals=None") { interpreter, arguments in
                try interpreter.findAttribute("__annotations__", of: arguments[0]) ?? .dictionary(PythonDictionary())
            }
        case "get_args": return .native(name, "type") { _, _ in .tuple([]) }
        case "get_origin": return .native(name, "type") { _, _ in .none }
        default: return forms.contains(name) ? form(name, interpreter) : nil
        }
    }

    /// The names of `collections.abc`; the ones that values are tested against know the built-in classes.
    @Sendable static func abstractMember(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        guard let methods = abstractClasses[name] else { return nil }
        let type = interpreter.libraryClass(name, module: "collections.abc", members: genericMembers) { type in
            type.metaclass = interpreter.libraryClass(
                "ABCMeta(\(name))", module: "abc",
                members: Dictionary([
                    NativeDefinition("__instancecheck__", "cls, value") { interpreter, arguments in
                        .bool(try hasMethods(methods, name, arguments[1], interpreter))
                    }
                ]))
        }
        return .class(type)
    }

    /// The names of `numbers`.
    @Sendable static func numberMember(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "Number", "Real", "Complex": return .tuple([.class(interpreter.types.integer), .class(interpreter.types.float)])
        case "Integral", "Rational": return .class(interpreter.types.integer)
        default: return nil
        }
    }

    /// Marks `typing.Any`.
    struct AnyType {}

    private static let builtins = [
        "List": "list", "Dict": "dict", "Tuple": "tuple", "Set": "set", "FrozenSet": "frozenset", "Type": "type", "Text": "str",
    ]

    private static let forms: Set<String> = [
        "AbstractSet", "Annotated", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable", "AsyncIterator", "Awaitable",
        "BinaryIO", "Buffer",
        "ByteString", "Callable", "ClassVar", "Collection", "Concatenate", "Container", "ContextManager", "Coroutine", "Final",
        "ForwardRef",
        "Generator", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView", "Literal", "LiteralString", "Mapping",
        "MappingView",
        "Match", "MutableMapping", "MutableSequence", "MutableSet", "Never", "NoDefault", "NoReturn", "NotRequired", "Optional",
        "ParamSpec", "Pattern",
        "ReadOnly", "Required", "Reversible", "Self", "Sequence", "Sized", "SupportsAbs", "SupportsBytes", "SupportsComplex",
        "SupportsFloat", "SupportsIndex", "SupportsInt",
        "SupportsRound",
        "TextIO",
        "TypeAlias", "TypeAliasType", "TypeForm", "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple", "Union", "Unpack", "ValuesView",
    ]

    private static let abstractClasses: [String: [String]] = [
        "Awaitable": ["__await__"], "AsyncGenerator": ["__anext__"], "AsyncIterable": ["__aiter__"], "AsyncIterator": ["__anext__"],
        "Callable": ["__call__"], "Collection": ["__len__", "__iter__"], "Container": ["__contains__"], "Coroutine": ["send"],
        "Generator": ["send"], "Hashable": [], "ItemsView": [], "Iterable": ["__iter__"], "Iterator": ["__next__"], "KeysView": [],
        "Mapping": ["keys", "__getitem__"], "MappingView": [], "MutableMapping": ["keys", "__setitem__"], "MutableSequence": ["insert"],
        "MutableSet": ["add"], "Reversible": ["__reversed__"], "Sequence": ["index", "count"], "Set": ["isdisjoint"], "Sized": ["__len__"],
        "ValuesView": [], "ByteString": ["decode"],
    ]

    private static func hasMethods(_ methods: [String], _ name: String, _ value: PythonValue, _ interpreter: Interpreter) throws -> Bool {
        switch (name, value.unwrapped) {
        case ("Iterable", .list), ("Iterable", .tuple), ("Iterable", .string), ("Iterable", .dictionary), ("Iterable", .set),
            ("Iterable", .range),
            ("Iterable", .bytes), ("Iterable", .iterator), ("Iterator", .iterator), ("Callable", .function), ("Callable", .native),
            ("Callable", .method), ("Callable", .class), ("Collection", .list), ("Collection", .tuple), ("Collection", .set),
            ("Collection", .dictionary), ("Collection", .string), ("Sized", .list), ("Sized", .tuple), ("Sized", .set),
            ("Sized", .dictionary),
            ("Sized", .string), ("Sequence", .range), ("Mapping", .dictionary), ("MutableMapping", .dictionary), ("Sequence", .string):
            return true
        case ("Hashable", let value): return (try? interpreter.key(value)) != nil
        case ("Sequence", .instance), ("Sequence", .set), ("Sequence", .dictionary): return false
        default:
            let type = interpreter.type(of: value)
            return !methods.isEmpty && methods.allSatisfy { type.specialMember($0) != nil }
        }
    }

    private static let genericMembers = Dictionary([
        NativeDefinition("__class_getitem__", "cls, item") { _, arguments in arguments[0] },
        NativeDefinition("__init_subclass__", "cls, **kwargs") { _, _ in .none },
    ])

    private static func generic(_ name: String, _ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass(name, module: "typing", members: [:]) { type in
            type.namespace["__class_getitem__"] = .descriptor(
                PythonDescriptor(.classMethod(.native("__class_getitem__", "cls, item") { _, arguments in arguments[0] })))
        }
    }

    private static func typedDictionary(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass(
            "TypedDict", module: "typing",
            members: Dictionary([
                NativeDefinition("__new__", "cls, *args, **kwargs") { interpreter, arguments in
                    if let name = arguments.rest.first?.asString {
                        return .native(name, "**kwargs") { _, arguments in
                            .dictionary(PythonDictionary(arguments.keywords.map { ($0.key, $0.value) }))
                        }
                    }
                    let dictionary = PythonDictionary()
                    try interpreter.update(dictionary, arguments.rest.first, arguments.keywords)
                    return .dictionary(dictionary)
                },
                NativeDefinition("__init_subclass__", "cls, **kwargs") { _, _ in .none },
            ])
        ) { $0.didDefineSubclass = { _, _, _ in } }
    }

    /// A name such as `Optional`: takes type arguments, calls and `|`, and stays what it is.
    private static func form(_ name: String, _ interpreter: Interpreter) -> PythonValue {
        let type = interpreter.libraryClass(
            "_SpecialForm", module: "typing",
            members: Dictionary([
                NativeDefinition("__getitem__", "self, item") { _, arguments in arguments[0] },
                NativeDefinition("__call__", "self, *args, **kwargs") { _, arguments in arguments[0] },
                NativeDefinition("__or__", "self, other") { _, arguments in arguments[0] },
                NativeDefinition("__ror__", "self, other") { _, arguments in arguments[0] },
                NativeDefinition("__repr__", "self") { _, arguments in .string("typing." + (arguments[0].payload(String.self) ?? "")) },
            ]))
        return .instance(PythonInstance(type, payload: name))
    }
}
