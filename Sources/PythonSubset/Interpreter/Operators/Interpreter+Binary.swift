import OrderedCollections

extension Interpreter {
    /// A binary operator's result.
    package func binary(_ operation: AST.BinaryOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue {
        if let result = try attempt(operation, left, right) { return result }
        throw unsupportedOperands(operation, left, right, symbol: operation.rawValue)
    }

    /// An augmented assignment's result; lists, sets and dictionaries change in place.
    func inPlace(_ operation: AST.BinaryOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue {
        switch (operation, left) {
        case (.add, .list(let list)):
            list.elements += try elements(of: right)
            try reserve(elements: list.elements.count)
            return left
        case (.multiply, .list(let list)):
            guard let count = right.asInt else { break }
            list.elements = try repeated(list.elements, count)
            return left
        case (.bitOr, .dictionary(let dictionary)):
            for (key, value) in try mappingEntries(of: right) ?? pairs(of: right) { dictionary[key] = value }
            return left
        case (.bitOr, .set(let set)) where !set.isFrozen, (.bitAnd, .set(let set)) where !set.isFrozen,
            (.subtract, .set(let set)) where !set.isFrozen, (.bitXor, .set(let set)) where !set.isFrozen:
            guard case .set(let other) = right else { break }
            set.elements = combine(operation, set, other).elements
            return left
        case (_, .instance):
            if let (name, _) = AST.BinaryOperator.methods[operation] {
                let inPlaceName = "__i" + name.dropFirst(2)
                if let result = try callSpecial(inPlaceName, of: left, right) {
                    if case .notImplemented = result { break }
                    return result
                }
            }
        default: break
        }
        if let result = try attempt(operation, left, right) { return result }
        throw unsupportedOperands(operation, left, right, symbol: operation.rawValue + "=")
    }

    private func attempt(_ operation: AST.BinaryOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue? {
        if case .int(let first) = left, case .int(let second) = right { return try arithmetic(operation, first, second) }
        if case .string(let first) = left {
            if operation == .modulo { return try percentFormat(first, right) }
            if operation == .add, case .string(let second) = right {
                try reserve(first.utf8.count + second.utf8.count)
                return .string(first + second)
            }
        }
        if left.asOpaque != nil || right.asOpaque != nil { return try opaqueResult(operation, left, right) }
        if let result = try special(operation, left, right) { return result }
        return try builtin(operation, left.unwrapped, right.unwrapped)
    }

    private func opaqueResult(_ operation: AST.BinaryOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue? {
        guard let one = left.asOpaque ?? right.asOpaque else { return nil }
        let opaque = one.combined(with: right.asOpaque)
        var known: String?
        if operation == .add, left.isText, right.isText {
            let (first, second) = (try string(of: left), try string(of: right))
            try reserve(first.utf8.count + second.utf8.count)
            known = first + second
        }
        return .opaque(opaque.derived("\(describe(left)) \(operation.rawValue) \(describe(right))", knownText: known))
    }

    private func special(_ operation: AST.BinaryOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue? {
        guard left.hasSpecialMethods || right.hasSpecialMethods, let (name, reflected) = AST.BinaryOperator.methods[operation] else {
            return nil
        }
        var attempts = [(left, right, name), (right, left, reflected)]
        if case .instance(let first) = left, case .instance(let second) = right, first.type !== second.type,
            second.type.isSubclass(of: first.type)
        {
            attempts.reverse()
        }
        for (receiver, other, method) in attempts where receiver.hasSpecialMethods {
            guard let result = try callSpecial(method, of: receiver, other) else { continue }
            if case .notImplemented = result { continue }
            return result
        }
        for case .instance(let instance) in [left, right] where instance.underlying == nil {
            if let opaque = instance.type.opaqueBase { return .opaque(opaque.derived("\(opaque.origin)() \(operation.rawValue) …")) }
        }
        return nil
    }

    private func builtin(_ operation: AST.BinaryOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue? {
        if case .bool(let first) = left, case .bool(let second) = right {
            switch operation {
            case .bitAnd: return .bool(first && second)
            case .bitOr: return .bool(first || second)
            case .bitXor: return .bool(first != second)
            default: break
            }
        }
        if let result = try numeric(operation, left, right) { return result }
        switch (operation, left, right) {
        case (.modulo, .string(let format), _): return try percentFormat(format, right)
        case (.modulo, .bytes(let format), _):
            guard case .string(let text) = try percentFormat(String(decoding: format, as: UTF8.self), right) else { return nil }
            return .bytes(Array(text.utf8))
        case (.add, _, _): return try concatenation(left, right)
        case (.multiply, _, _):
            if let result = try repetition(left, right) ?? repetition(right, left) { return result }
            for (sequence, factor) in [(left, right), (right, left)] where sequence.isRepeatable {
                throw typeError("can't multiply sequence by non-int of type '\(typeName(of: factor))'")
            }
            return nil
        case (_, .set(let first), .set(let second)):
            switch operation {
            case .bitOr, .bitAnd, .subtract, .bitXor: return .set(combine(operation, first, second))
            default: return nil
            }
        case (.bitOr, .dictionary(let first), .dictionary(let second)):
            let result = PythonDictionary(first.entries)
            for (key, value) in second.entries { result[key] = value }
            return .dictionary(result)
        case (.bitOr, _, _):
            guard left.isTypeExpression, right.isTypeExpression else { return nil }
            return .tuple(
                [left, right].flatMap { value in
                    if case .tuple(let members) = value { return members }
                    return [value.isNone ? .class(type(of: value)) : value]
                })
        default: return nil
        }
    }

    private func concatenation(_ left: PythonValue, _ right: PythonValue) throws -> PythonValue? {
        switch (left, right) {
        case (.string(let first), .string(let second)):
            try reserve(first.utf8.count + second.utf8.count)
            return .string(first + second)
        case (.list(let first), .list(let second)):
            try reserve(elements: first.elements.count + second.elements.count)
            return try adopted(.list(first.elements + second.elements))
        case (.tuple(let first), .tuple(let second)):
            try reserve(elements: first.count + second.count)
            return try adopted(.tuple(first + second))
        case (.bytes(let first), .bytes(let second)):
            try reserve(first.count + second.count)
            return .bytes(first + second)
        case (.bytes, _): throw typeError("can't concat \(typeName(of: right)) to bytes")
        case (.string, _), (.list, _), (.tuple, _):
            let name = typeName(of: left)
            throw typeError("can only concatenate \(name) (not \"\(typeName(of: right))\") to \(name)")
        default: return nil
        }
    }

    private func repetition(_ value: PythonValue, _ factor: PythonValue) throws -> PythonValue? {
        guard let count = factor.asInt else {
            if case .bigInteger = factor, value.asSequence != nil || value.asString != nil {
                throw EvaluationLimit(.memory, location: location)
            }
            return nil
        }
        switch value {
        case .string(let text):
            try reserve(text.utf8.count, times: max(0, count))
            return .string(String(repeating: text, count: max(0, count)))
        case .list(let list): return .list(try repeated(list.elements, count))
        case .tuple(let elements): return .tuple(try repeated(elements, count))
        case .bytes(let bytes):
            try reserve(bytes.count, times: max(0, count))
            return .bytes(Array(repeatElement(bytes, count: max(0, count)).joined()))
        default: return nil
        }
    }

    private func repeated(_ elements: [PythonValue], _ count: Int) throws -> [PythonValue] {
        let count = max(0, count)
        try reserve(elements: product(elements.count, count))
        if elements.count == 1 { return [PythonValue](repeating: elements[0], count: count) }
        return Array(repeatElement(elements, count: elements.isEmpty ? 0 : count).joined())
    }

    func combine(_ operation: AST.BinaryOperator, _ left: PythonSet, _ right: PythonSet) -> PythonSet {
        let (first, second) = (left.elements, right.elements)
        switch operation {
        case .bitAnd: return PythonSet(first.intersection(second), isFrozen: left.isFrozen)
        case .bitOr: return PythonSet(first.union(second), isFrozen: left.isFrozen)
        case .bitXor: return PythonSet(first.symmetricDifference(second), isFrozen: left.isFrozen)
        default: return PythonSet(first.subtracting(second), isFrozen: left.isFrozen)
        }
    }

    private func unsupportedOperands(_ operation: AST.BinaryOperator, _ left: PythonValue, _ right: PythonValue, symbol: String)
        -> PythonException
    {
        let symbol = symbol == "**" ? "** or pow()" : symbol
        return typeError("unsupported operand type(s) for \(symbol): '\(typeName(of: left))' and '\(typeName(of: right))'")
    }
}

extension AST.BinaryOperator {
    /// The special method of an operator, and that of the right operand.
    static let methods: [AST.BinaryOperator: (String, String)] = [
        .add: ("__add__", "__radd__"), .bitAnd: ("__and__", "__rand__"), .bitOr: ("__or__", "__ror__"), .bitXor: ("__xor__", "__rxor__"),
        .divide: ("__truediv__", "__rtruediv__"), .floorDivide: ("__floordiv__", "__rfloordiv__"),
        .leftShift: ("__lshift__", "__rlshift__"),
        .matrixMultiply: ("__matmul__", "__rmatmul__"), .modulo: ("__mod__", "__rmod__"), .multiply: ("__mul__", "__rmul__"),
        .power: ("__pow__", "__rpow__"), .rightShift: ("__rshift__", "__rrshift__"), .subtract: ("__sub__", "__rsub__"),
    ]
}

extension PythonValue {
    /// Whether it is a string, or unknown.
    fileprivate var isText: Bool {
        switch self {
        case .opaque, .string: true
        default: false
        }
    }

    /// Whether `*` repeats it.
    fileprivate var isRepeatable: Bool {
        switch self {
        case .string, .bytes, .list, .tuple: true
        default: false
        }
    }

    /// Whether `|` makes a union of types of it.
    fileprivate var isTypeExpression: Bool {
        switch self {
        case .class, .none: true
        case .tuple(let members): members.allSatisfy { $0.asClass != nil }
        default: false
        }
    }
}
