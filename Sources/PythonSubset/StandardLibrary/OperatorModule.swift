/// `operator`.
enum OperatorModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        let plain = name.hasPrefix("__") && name.hasSuffix("__") ? String(name.dropFirst(2).dropLast(2)) : name
        if let operation = binary[plain] {
            return .native(name, "a, b") { interpreter, arguments in try interpreter.binary(operation, arguments[0], arguments[1]) }
        }
        if let operation = comparisons[plain] {
            return .native(name, "a, b") { interpreter, arguments in try interpreter.compare(operation, arguments[0], arguments[1]) }
        }
        return functions[plain]?.value
    }

    private static let binary: [String: AST.BinaryOperator] = [
        "add": .add, "sub": .subtract, "mul": .multiply, "truediv": .divide, "floordiv": .floorDivide, "mod": .modulo, "pow": .power,
        "and_": .bitAnd, "or_": .bitOr, "xor": .bitXor, "lshift": .leftShift, "rshift": .rightShift, "concat": .add, "and": .bitAnd,
        "or": .bitOr,
    ]

    private static let comparisons: [String: AST.ComparisonOperator] = [
        "eq": .equal, "ne": .notEqual, "lt": .less, "le": .lessOrEqual, "gt": .greater, "ge": .greaterOrEqual, "is_": .is, "is_not": .isNot,
    ]

    private static let functions = Dictionary([
        NativeDefinition("neg", "a") { interpreter, arguments in try interpreter.negate(arguments[0]) },
        NativeDefinition("pos", "a") { interpreter, arguments in try interpreter.positive(arguments[0]) },
        NativeDefinition("inv", "a") { interpreter, arguments in try interpreter.invert(arguments[0]) },
        NativeDefinition("invert", "a") { interpreter, arguments in try interpreter.invert(arguments[0]) },
        NativeDefinition("not_", "a") { interpreter, arguments in .bool(try !interpreter.truth(arguments[0])) },
        NativeDefinition("truth", "a") { interpreter, arguments in .bool(try interpreter.truth(arguments[0])) },
        NativeDefinition("contains", "a, b") { interpreter, arguments in try interpreter.contains(arguments[0], arguments[1]) },
        NativeDefinition("getitem", "a, b") { interpreter, arguments in try interpreter.element(of: arguments[0], at: arguments[1]) },
        NativeDefinition("setitem", "a, b, c") { interpreter, arguments in
            try interpreter.setElement(of: arguments[0], at: arguments[1], to: arguments[2])
            return .none
        },
        NativeDefinition("itemgetter", "*items") { _, arguments in
            let items = arguments.rest
            return .native("itemgetter", "obj") { interpreter, arguments in
                let values = try items.map { try interpreter.element(of: arguments[0], at: $0) }
                return values.count == 1 ? values[0] : .tuple(values)
            }
        },
        NativeDefinition("attrgetter", "*names") { interpreter, arguments in
            let paths = try arguments.rest.map { try interpreter.expectString($0).split(separator: ".").map(String.init) }
            return .native("attrgetter", "obj") { interpreter, arguments in
                let values = try paths.map { path in try path.reduce(arguments[0]) { try interpreter.attribute($1, of: $0) } }
                return values.count == 1 ? values[0] : .tuple(values)
            }
        },
        NativeDefinition("methodcaller", "name, /, *args, **kwargs") { interpreter, arguments in
            let name = try interpreter.expectString(arguments[0])
            let call = CallArguments(arguments.rest, keywords: arguments.keywords.map { .init($0.key, $0.value) })
            return .native("methodcaller", "obj") { interpreter, arguments in try interpreter.callMethod(name, of: arguments[0], call) }
        },
    ])
}
