extension Interpreter {
    /// Sorts stably by Python's `<`.
    package func sorted(_ elements: [PythonValue], key: PythonValue = .none, isReversed: Bool = false) throws -> [PythonValue] {
        let keyed = try elements.map { (key: key.isNone ? $0 : try call(key, $0), value: $0) }
        return try keyed.sorted { first, second in
            try spend()
            let (left, right) = isReversed ? (second.key, first.key) : (first.key, second.key)
            switch (left, right) {
            case (.int(let left), .int(let right)): return left < right
            default:
                let result = try compare(.less, left, right)
                if case .opaque(let opaque) = result {
                    note(opaque, .condition)
                    return false
                }
                return try truth(result)
            }
        }.map(\.value)
    }

    /// `min` and `max`.
    func extreme(_ arguments: Arguments, _ operation: AST.ComparisonOperator, _ name: String) throws -> PythonValue {
        let key = arguments["key"]
        let elements = arguments.rest.count == 1 ? try self.elements(of: arguments.rest[0]) : arguments.rest
        if arguments.rest.count == 1, case .opaque(let opaque) = arguments.rest[0] { throw UnknownValue(opaque) }
        guard var best = elements.first else {
            if arguments.rest.isEmpty { throw typeError("\(name) expected at least 1 argument, got 0") }
            guard let value = arguments.given("default") else { throw valueError("\(name)() arg is an empty sequence") }
            return value
        }
        var bestKey = key.isNone ? best : try call(key, best)
        for element in elements.dropFirst() {
            try spend()
            let candidate = key.isNone ? element : try call(key, element)
            let result = try compare(operation, candidate, bestKey)
            if case .opaque(let opaque) = result { throw UnknownValue(opaque) }
            if try truth(result) {
                best = element
                bestKey = candidate
            }
        }
        return best
    }
}
