extension PythonValue {
    /// The object that carries the identity of a mutable value; `nil` for values that are compared by content.
    package var object: AnyObject? {
        switch self {
        case .list(let object): object
        case .dictionary(let object): object
        case .set(let object): object
        case .function(let object): object
        case .native(let object): object
        case .class(let object): object
        case .instance(let object): object
        case .module(let object): object
        case .iterator(let object): object
        case .descriptor(let object): object
        case .opaque(let object): object
        default: nil
        }
    }

    /// Python's `is`; small immutable values are identical when they are equal and of one type.
    package func isIdentical(to other: PythonValue) -> Bool {
        switch (self, other) {
        case (.none, .none), (.ellipsis, .ellipsis), (.notImplemented, .notImplemented): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.bigInteger(let left), .bigInteger(let right)): left == right
        case (.float(let left), .float(let right)): left.bitPattern == right.bitPattern
        case (.string(let left), .string(let right)): left == right
        case (.bytes(let left), .bytes(let right)): left == right
        case (.range(let left), .range(let right)): left == right
        case (.tuple(let left), .tuple(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
        default:
            if let left = object, let right = other.object { left === right } else { false }
        }
    }
}
