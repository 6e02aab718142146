extension RandomModule {
    /// A function that both modules, and the instances of `random.Random`, have.
    static func function(_ name: String, module: String, _ interpreter: Interpreter) -> PythonValue? {
        guard let (signature, body) = functions[name] else { return nil }
        return .native(name, signature) { interpreter, arguments in
            let label = interpreter.label("\(module).\(name)", arguments)
            if interpreter.isRandomSeeded, module == "random" { return .opaque(Opaque(label, location: interpreter.location)) }
            return try body(interpreter, arguments, label)
        }
    }

    private typealias Body = @Sendable (Interpreter, Arguments, String) throws -> PythonValue

    private static let functions: [String: (NativeSignature, Body)] = [
        "random": ("", { interpreter, _, label in interpreter.volatile(label) { .float($0.fraction()) } }),
        "uniform": (
            "a, b",
            { interpreter, arguments, label in
                let (low, high) = (try interpreter.expectNumber(arguments[0]), try interpreter.expectNumber(arguments[1]))
                return interpreter.volatile(label) { .float(low + (high - low) * $0.fraction()) }
            }
        ),
        "randint": (
            "a, b",
            { interpreter, arguments, label in
                let (low, high) = (try interpreter.expectInt(arguments[0]), try interpreter.expectInt(arguments[1]))
                return try chosen(
                    from: low, count: count(from: low, below: high.addingReportingOverflow(1).partialValue), label, interpreter)
            }
        ),
        "randrange": (
            "start, stop=None, step=1",
            { interpreter, arguments, label in
                var (low, high) = (0, try interpreter.expectInt(arguments[0]))
                if !arguments[1].isNone { (low, high) = (high, try interpreter.expectInt(arguments[1])) }
                let step = try interpreter.expectInt(arguments[2])
                guard step > 0 else { throw interpreter.unsupported("random.randrange() with a step that is not positive") }
                let count = count(from: low, below: high)
                return try chosen(from: low, count: count / step + (count % step == 0 ? 0 : 1), step: step, label, interpreter)
            }
        ),
        "getrandbits": ("k", { interpreter, arguments, _ in try bits(arguments, "random.getrandbits", interpreter) }),
        "randbytes": ("n", { interpreter, arguments, label in try bytes(interpreter.expectInt(arguments[0]), label, interpreter) }),
        "choice": (
            "seq",
            { interpreter, arguments, label in
                let elements = try interpreter.elements(of: arguments[0])
                if case .opaque(let opaque) = arguments[0] { throw UnknownValue(opaque) }
                guard !elements.isEmpty else { throw interpreter.exception(.indexError, "Cannot choose from an empty sequence") }
                return interpreter.volatile(label) { elements[$0.number(below: elements.count)] }
            }
        ),
        "choices": (
            "population, weights=None, *, cum_weights=None, k=1",
            { interpreter, arguments, label in
                let elements = try interpreter.elements(of: arguments[0])
                let count = try interpreter.expectInt(arguments["k"])
                try interpreter.reserve(max(0, count))
                guard arguments[1].isNone, arguments["cum_weights"].isNone, !elements.isEmpty else {
                    return .opaque(Opaque(label, location: interpreter.location))
                }
                return interpreter.volatile(label) { surroundings in
                    .list(PythonList((0..<max(0, count)).map { _ in elements[surroundings.number(below: elements.count)] }))
                }
            }
        ),
        "sample": (
            "population, k",
            { interpreter, arguments, label in
                let elements = try interpreter.elements(of: arguments[0])
                let count = try interpreter.expectInt(arguments[1])
                guard (0...elements.count).contains(count) else {
                    throw interpreter.valueError("Sample larger than population or is negative")
                }
                return interpreter.volatile(label) { .list(PythonList(Array(shuffled(elements, $0).prefix(count)))) }
            }
        ),
        "shuffle": (
            "x",
            { interpreter, arguments, label in
                let list = try interpreter.expectList(arguments[0])
                if let surroundings = interpreter.host.surroundings {
                    list.elements = shuffled(list.elements, surroundings)
                } else {
                    let unknown = Opaque(label, kind: .volatile, location: interpreter.location)
                    list.elements = list.elements.indices.map { .opaque(unknown.derived("\(label)[\($0)]")) }
                }
                return .none
            }
        ),
    ]

    private static func count(from low: Int, below high: Int) -> Int {
        let (count, overflow) = high.subtractingReportingOverflow(low)
        return overflow ? 0 : count
    }

    private static func shuffled(_ elements: [PythonValue], _ surroundings: any Surroundings) -> [PythonValue] {
        var elements = elements
        for index in elements.indices.reversed() { elements.swapAt(index, surroundings.number(below: index + 1)) }
        return elements
    }
}
