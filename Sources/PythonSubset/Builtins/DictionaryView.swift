import OrderedCollections

/// What `keys()`, `values()` and `items()` give: a live view of a dictionary.
final class DictionaryView {
    enum Kind: String {
        case keys = "dict_keys"
        case values = "dict_values"
        case items = "dict_items"
    }

    let kind: Kind
    let dictionary: PythonDictionary

    private init(_ kind: Kind, _ dictionary: PythonDictionary) {
        self.kind = kind
        self.dictionary = dictionary
    }

    static func make(_ kind: Kind, _ dictionary: PythonDictionary, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(interpreter.types.named(kind.rawValue), payload: DictionaryView(kind, dictionary)))
    }

    func element(at index: Int) -> PythonValue {
        let entry = dictionary.entries.elements[index]
        switch kind {
        case .keys: return entry.key.value
        case .values: return entry.value
        case .items: return .tuple([entry.key.value, entry.value])
        }
    }

    var elements: [PythonValue] { dictionary.entries.elements.indices.map(element) }

    static let table = Dictionary([
        NativeDefinition("__len__", "self") { _, arguments in .int(view(arguments).dictionary.count) },
        NativeDefinition("__iter__", "self") { _, arguments in .iterator(DictionaryIterator(view(arguments))) },
        NativeDefinition("__reversed__", "self") { _, arguments in .iterator(ElementIterator(view(arguments).elements.reversed())) },
        NativeDefinition("__contains__", "self, item") { interpreter, arguments in
            let view = view(arguments)
            if view.kind == .keys { return try interpreter.contains(.dictionary(view.dictionary), arguments[1]) }
            return .bool(try view.elements.contains { try interpreter.areEqual($0, arguments[1]) })
        },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            let view = view(arguments)
            return .string("\(view.kind.rawValue)(\(try interpreter.repr(of: .list(view.elements))))")
        },
        NativeDefinition("__eq__", "self, other") { interpreter, arguments in
            let view = view(arguments)
            if view.kind == .values { return .bool(arguments[0].isIdentical(to: arguments[1])) }
            return try interpreter.compare(.equal, interpreter.makeSet(arguments[0]), interpreter.makeSet(arguments[1]))
        },
        combination("__and__", .bitAnd), combination("__or__", .bitOr), combination("__sub__", .subtract), combination("__xor__", .bitXor),
        reflected("__rand__", .bitAnd), reflected("__ror__", .bitOr), reflected("__rsub__", .subtract), reflected("__rxor__", .bitXor),
        comparison("__le__", .lessOrEqual), comparison("__lt__", .less), comparison("__ge__", .greaterOrEqual),
        comparison("__gt__", .greater),
        NativeDefinition("isdisjoint", "self, other") { interpreter, arguments in
            let shared = try interpreter.binary(.bitAnd, interpreter.makeSet(arguments[0]), interpreter.makeSet(arguments[1]))
            return .bool(try !interpreter.truth(shared))
        },
    ])

    private static func view(_ arguments: Arguments) -> DictionaryView {
        arguments[0].payload(DictionaryView.self) ?? DictionaryView(.keys, PythonDictionary())
    }

    private static func combination(_ name: String, _ operation: AST.BinaryOperator) -> NativeDefinition {
        NativeDefinition(name, "self, other") { interpreter, arguments in
            try interpreter.binary(operation, interpreter.makeSet(arguments[0]), interpreter.makeSet(arguments[1]))
        }
    }

    private static func reflected(_ name: String, _ operation: AST.BinaryOperator) -> NativeDefinition {
        NativeDefinition(name, "self, other") { interpreter, arguments in
            try interpreter.binary(operation, interpreter.makeSet(arguments[1]), interpreter.makeSet(arguments[0]))
        }
    }

    private static func comparison(_ name: String, _ operation: AST.ComparisonOperator) -> NativeDefinition {
        NativeDefinition(name, "self, other") { interpreter, arguments in
            try interpreter.compare(operation, interpreter.makeSet(arguments[0]), interpreter.makeSet(arguments[1]))
        }
    }
}

extension Interpreter {
    /// `set(iterable)`.
    func makeSet(_ value: PythonValue) throws -> PythonValue {
        let set = PythonSet()
        try iterate(value) { set.elements.append(try key($0)) }
        return .set(set)
    }
}
