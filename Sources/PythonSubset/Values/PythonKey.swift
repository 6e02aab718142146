import OrderedCollections

/// A value as a dictionary's key or a set's element, with Python's equality (`1 == 1.0 == True`).
///
/// `Interpreter.key(_:)` makes one of any value and rejects the unhashable ones.
package struct PythonKey: Hashable {
    package let value: PythonValue
    /// Set for instances whose class defines `__eq__` and `__hash__`.
    let equality: CustomEquality?

    package init(_ name: String) {
        value = .string(name)
        equality = nil
    }

    init(value: PythonValue, equality: CustomEquality? = nil) {
        self.value = value
        self.equality = equality
    }

    /// The hash that a script computed, and its comparison.
    struct CustomEquality {
        let hash: Int
        let isEqual: (PythonValue) -> Bool
    }

    package static func == (left: PythonKey, right: PythonKey) -> Bool {
        if case .string(let first) = left.value, case .string(let second) = right.value { return first == second }
        if let equality = left.equality { return equality.isEqual(right.value) }
        if let equality = right.equality { return equality.isEqual(left.value) }
        return left.value.isSameKey(as: right.value)
    }

    package func hash(into hasher: inout Hasher) {
        if let equality { hasher.combine(equality.hash) } else { value.hashContent(into: &hasher) }
    }
}

extension PythonValue {
    /// Equality of built-in immutable values by content, of all others by identity.
    func isSameKey(as other: PythonValue) -> Bool {
        let (left, right) = (unwrapped, other.unwrapped)
        if let first = left.asInteger {
            if let second = right.asInteger { return first == second }
            if let second = right.asFloat { return first.isEqual(to: second) }
            return false
        }
        switch (left, right) {
        case (.string(let first), .string(let second)): return first == second
        case (.float(let first), .float(let second)): return first == second
        case (.float(let first), _): return right.asInteger?.isEqual(to: first) ?? false
        case (.bytes(let first), .bytes(let second)): return first == second
        case (.tuple(let first), .tuple(let second)):
            return first.count == second.count && zip(first, second).allSatisfy { $0.isSameKey(as: $1) }
        case (.set(let first), .set(let second)):
            return first.elements.count == second.elements.count && first.elements.isSubset(of: second.elements)
        case (.method(let first), .method(let second)):
            return first.function.isIdentical(to: second.function) && first.receiver.isIdentical(to: second.receiver)
        default: return left.isIdentical(to: right)
        }
    }

    func hashContent(into hasher: inout Hasher) {
        switch unwrapped {
        case .none, .ellipsis, .notImplemented: hasher.combine(0)
        case .bool(let value): hasher.combine(value ? 1 : 0)
        case .int(let value): hasher.combine(value)
        case .bigInteger(let value): hasher.combine(value)
        case .float(let value):
            if let whole = Int(exactly: value) { hasher.combine(whole) } else { hasher.combine(value) }
        case .string(let text): hasher.combine(text)
        case .bytes(let bytes): hasher.combine(bytes)
        case .tuple(let elements):
            for element in elements { element.hashContent(into: &hasher) }
        case .range(let range): hasher.combine(range)
        case .set(let set): hasher.combine(set.elements.count)
        case .method(let method): method.function.hashContent(into: &hasher)
        case .slice: hasher.combine(1)
        default:
            if let object { hasher.combine(ObjectIdentifier(object)) }
        }
    }
}
