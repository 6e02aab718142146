import OrderedCollections

enum SetMembers {
    static let table = shared.merging(
        Dictionary([
            NativeDefinition("__new__", "cls, *args") { interpreter, arguments in
                guard case .class(let type) = arguments[0], type !== interpreter.types.set else {
                    return try interpreter.makeSet(arguments.rest.first ?? .tuple([]))
                }
                return .instance(PythonInstance(type, underlying: try interpreter.makeSet(arguments.rest.first ?? .tuple([]))))
            },
            NativeDefinition("add", "self, item") { interpreter, arguments in
                try interpreter.expectSet(arguments[0]).elements.append(interpreter.key(arguments[1]))
                return .none
            },
            NativeDefinition("discard", "self, item") { interpreter, arguments in
                try interpreter.expectSet(arguments[0]).elements.remove(interpreter.key(arguments[1]))
                return .none
            },
            NativeDefinition("remove", "self, item") { interpreter, arguments in
                guard try interpreter.expectSet(arguments[0]).elements.remove(interpreter.key(arguments[1])) != nil else {
                    throw interpreter.exception(interpreter.types.exception(.keyError), [arguments[1]])
                }
                return .none
            },
            NativeDefinition("pop", "self") { interpreter, arguments in
                let set = try interpreter.expectSet(arguments[0])
                guard !set.elements.isEmpty else { throw interpreter.exception(.keyError, "pop from an empty set") }
                return set.elements.removeFirst().value
            },
            NativeDefinition("clear", "self") { interpreter, arguments in
                try interpreter.expectSet(arguments[0]).elements = []
                return .none
            },
            NativeDefinition("update", "self, *others") { interpreter, arguments in
                let set = try interpreter.expectSet(arguments[0])
                for other in arguments.rest { try interpreter.iterate(other) { set.elements.append(try interpreter.key($0)) } }
                return .none
            },
            inPlace("difference_update", .subtract), inPlace("intersection_update", .bitAnd),
            inPlace("symmetric_difference_update", .bitXor),
        ])
    ) { _, last in last }

    static let frozenTable = shared.merging(
        Dictionary([
            NativeDefinition("__new__", "cls, iterable=()") { interpreter, arguments in
                guard case .set(let set) = try interpreter.makeSet(arguments[1]) else { return .none }
                let value = PythonValue.set(PythonSet(set.elements, isFrozen: true))
                return interpreter.wrap(value, arguments[0], exact: interpreter.types.frozenSet)
            }
        ])
    ) { _, last in last }

    private static let shared = Dictionary([
        NativeDefinition("copy", "self") { interpreter, arguments in
            let set = try interpreter.expectSet(arguments[0])
            return .set(PythonSet(set.elements, isFrozen: set.isFrozen))
        },
        combination("union", .bitOr), combination("intersection", .bitAnd), combination("difference", .subtract),
        combination("symmetric_difference", .bitXor),
        comparison("issubset", .lessOrEqual), comparison("issuperset", .greaterOrEqual),
        NativeDefinition("isdisjoint", "self, other") { interpreter, arguments in
            guard case .set(let other) = try interpreter.makeSet(arguments[1]) else { return .bool(true) }
            return .bool(try interpreter.expectSet(arguments[0]).elements.isDisjoint(with: other.elements))
        },
    ])

    private static func combination(_ name: String, _ operation: AST.BinaryOperator) -> NativeDefinition {
        NativeDefinition(name, "self, *others") { interpreter, arguments in
            let first = try interpreter.expectSet(arguments[0])
            var result = PythonSet(first.elements, isFrozen: first.isFrozen)
            for other in arguments.rest {
                guard case .set(let set) = try interpreter.makeSet(other) else { continue }
                result = interpreter.combine(operation, result, set)
            }
            return .set(result)
        }
    }

    private static func inPlace(_ name: String, _ operation: AST.BinaryOperator) -> NativeDefinition {
        NativeDefinition(name, "self, *others") { interpreter, arguments in
            let set = try interpreter.expectSet(arguments[0])
            for other in arguments.rest {
                guard case .set(let other) = try interpreter.makeSet(other) else { continue }
                set.elements = interpreter.combine(operation, set, other).elements
            }
            return .none
        }
    }

    private static func comparison(_ name: String, _ operation: AST.ComparisonOperator) -> NativeDefinition {
        NativeDefinition(name, "self, other") { interpreter, arguments in
            try interpreter.compare(operation, .set(interpreter.expectSet(arguments[0])), interpreter.makeSet(arguments[1]))
        }
    }
}
