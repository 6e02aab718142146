import OrderedCollections

extension Interpreter {
    /// `left == right` as a truth value.
    package func areEqual(_ left: PythonValue, _ right: PythonValue) throws -> Bool {
        if left.isIdentical(to: right), case .float = left {} else if left.isIdentical(to: right) { return true }
        return try truth(compare(.equal, left, right))
    }

    /// A comparison operator's result, which need not be a truth value.
    package func compare(_ operation: AST.ComparisonOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue {
        switch operation {
        case .is: return .bool(left.isIdentical(to: right))
        case .isNot: return .bool(!left.isIdentical(to: right))
        case .in: return try contains(right, left)
        case .notIn:
            let result = try contains(right, left)
            if case .opaque(let opaque) = result { return .opaque(opaque) }
            return .bool(!(try truth(result)))
        default: return try order(operation, left, right)
        }
    }

    private func order(_ operation: AST.ComparisonOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue {
        switch (left, right) {
        case (.int(let first), .int(let second)): return .bool(holds(operation, first, second))
        case (.string(let first), .string(let second)):
            return .bool(
                operation == .equal
                    ? first == second : operation == .notEqual ? first != second : holds(operation, StringOrder(first), StringOrder(second))
            )
        case (.opaque(let opaque), _), (_, .opaque(let opaque)):
            if left.isIdentical(to: right) {
                return .bool(operation == .equal || operation == .lessOrEqual || operation == .greaterOrEqual)
            }
            return .opaque(opaque.derived("\(describe(left)) \(operation.rawValue) \(describe(right))"))
        default: break
        }
        if let result = try specialOrder(operation, left, right) { return result }
        if let result = try builtinOrder(operation, left.unwrapped, right.unwrapped) { return result }
        switch operation {
        case .equal: return .bool(left.isIdentical(to: right))
        case .notEqual: return .bool(!left.isIdentical(to: right))
        default:
            throw typeError(
                "'\(operation.rawValue)' not supported between instances of '\(typeName(of: left))' and '\(typeName(of: right))'")
        }
    }

    private func specialOrder(_ operation: AST.ComparisonOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue? {
        guard let (name, reflected) = AST.ComparisonOperator.methods[operation] else { return nil }
        var attempts = [(left, right, name), (right, left, reflected)]
        if case .instance(let first) = left, case .instance(let second) = right, first.type !== second.type,
            second.type.isSubclass(of: first.type)
        {
            attempts.reverse()
        }
        for (receiver, other, method) in attempts where receiver.hasSpecialMethods {
            if let result = try callSpecial(method, of: receiver, other) {
                if case .notImplemented = result { continue }
                return result
            }
            if operation == .notEqual, let result = try callSpecial("__eq__", of: receiver, other) {
                if case .notImplemented = result { continue }
                return .bool(!(try truth(result)))
            }
        }
        return nil
    }

    private func builtinOrder(_ operation: AST.ComparisonOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue? {
        if let result = numericOrder(operation, left, right) { return .bool(result) }
        switch (left, right) {
        case (.string(let first), .string(let second)): return .bool(holds(operation, StringOrder(first), StringOrder(second)))
        case (.bytes(let first), .bytes(let second)):
            if operation == .equal || operation == .notEqual { return .bool((first == second) == (operation == .equal)) }
            return .bool(holds(operation, BytesOrder(bytes: first), BytesOrder(bytes: second)))
        case (.list(let first), .list(let second)):
            return .bool(try descend { try sequenceOrder(operation, first.elements, second.elements) })
        case (.tuple(let first), .tuple(let second)): return .bool(try descend { try sequenceOrder(operation, first, second) })
        case (.dictionary(let first), .dictionary(let second)) where operation == .equal || operation == .notEqual:
            return .bool(try descend { try areEqual(first, second) } == (operation == .equal))
        case (.set(let first), .set(let second)): return .bool(setOrder(operation, first, second))
        case (.range(let first), .range(let second)) where operation == .equal || operation == .notEqual:
            return .bool((first == second) == (operation == .equal))
        case (.method, .method) where operation == .equal || operation == .notEqual:
            return .bool(left.isSameKey(as: right) == (operation == .equal))
        default: return nil
        }
    }

    private func numericOrder(_ operation: AST.ComparisonOperator, _ left: PythonValue, _ right: PythonValue) -> Bool? {
        switch (left, right) {
        case (.float(let first), .float(let second)): return holds(operation, first, second)
        case (.float(let first), _):
            guard let second = right.asInteger else { return nil }
            if let exact = BigInteger(truncating: first), abs(first) > 1e15 {
                return first.rounded() == first ? holds(operation, exact, second) : holds(operation, first, second.double)
            }
            return holds(operation, first, second.double)
        case (_, .float(let second)):
            guard let first = left.asInteger else { return nil }
            if let exact = BigInteger(truncating: second), abs(second) > 1e15 {
                return second.rounded() == second ? holds(operation, first, exact) : holds(operation, first.double, second)
            }
            return holds(operation, first.double, second)
        default:
            if let first = left.asInt, let second = right.asInt { return holds(operation, first, second) }
            guard let first = left.asInteger, let second = right.asInteger else { return nil }
            return holds(operation, first, second)
        }
    }

    private func sequenceOrder(_ operation: AST.ComparisonOperator, _ left: [PythonValue], _ right: [PythonValue]) throws -> Bool {
        if operation == .equal || operation == .notEqual, left.count != right.count { return operation == .notEqual }
        for (first, second) in zip(left, right) {
            try spend()
            if try areEqual(first, second) { continue }
            if operation == .equal || operation == .notEqual { return operation == .notEqual }
            return try truth(compare(operation, first, second))
        }
        return holds(operation, left.count, right.count)
    }

    private func areEqual(_ left: PythonDictionary, _ right: PythonDictionary) throws -> Bool {
        guard left.count == right.count else { return false }
        for (key, value) in left.entries {
            try spend()
            guard let other = right.entries[key], try areEqual(value, other) else { return false }
        }
        return true
    }

    private func setOrder(_ operation: AST.ComparisonOperator, _ left: PythonSet, _ right: PythonSet) -> Bool {
        let (first, second) = (left.elements, right.elements)
        switch operation {
        case .equal: return first.count == second.count && first.isSubset(of: second)
        case .notEqual: return first.count != second.count || !first.isSubset(of: second)
        case .less: return first.count < second.count && first.isSubset(of: second)
        case .lessOrEqual: return first.isSubset(of: second)
        case .greater: return second.count < first.count && second.isSubset(of: first)
        default: return second.isSubset(of: first)
        }
    }

    private func holds<Value: Comparable>(_ operation: AST.ComparisonOperator, _ left: Value, _ right: Value) -> Bool {
        switch operation {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        default: left >= right
        }
    }
}

extension AST.ComparisonOperator {
    /// The special method of an operator, and that of the right operand.
    static let methods: [AST.ComparisonOperator: (String, String)] = [
        .equal: ("__eq__", "__eq__"), .notEqual: ("__ne__", "__ne__"), .less: ("__lt__", "__gt__"), .greater: ("__gt__", "__lt__"),
        .lessOrEqual: ("__le__", "__ge__"), .greaterOrEqual: ("__ge__", "__le__"),
    ]
}

extension PythonValue {
    /// Whether a class may define operators for the value.
    var hasSpecialMethods: Bool {
        switch self {
        case .instance: true
        case .class(let type): type.metaclass != nil
        default: false
        }
    }
}

/// Strings in Python's order: by code points.
struct StringOrder: Comparable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func < (left: StringOrder, right: StringOrder) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// Bytes in their order.
private struct BytesOrder: Comparable {
    let bytes: [UInt8]

    static func < (left: BytesOrder, right: BytesOrder) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
