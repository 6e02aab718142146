/// An attribute of a class that is not simply bound: `property`, `staticmethod`, `classmethod`, `cached_property`, or a
/// native attribute computed when it is read.
package final class PythonDescriptor: ManagedObject {
    package enum Kind {
        case property(getter: PythonValue, setter: PythonValue, deleter: PythonValue)
        case staticMethod(PythonValue)
        case classMethod(PythonValue)
        /// Computed at the first read, then kept in the instance under `name`.
        case cachedProperty(PythonValue, name: String)
        case native(get: (Interpreter, PythonValue) throws -> PythonValue, set: ((Interpreter, PythonValue, PythonValue) throws -> Void)?)
    }

    package let kind: Kind
    /// Whether it is made of a constant alone, so that evaluations may share it one after the other.
    let isConstant: Bool

    package init(_ kind: Kind) {
        self.kind = kind
        isConstant = false
    }

    /// An attribute that knows nothing of the evaluation that it is made in.
    package init(
        constant get: @escaping @Sendable (Interpreter, PythonValue) throws -> PythonValue,
        set: (@Sendable (Interpreter, PythonValue, PythonValue) throws -> Void)?
    ) {
        kind = .native(get: get, set: set)
        isConstant = true
    }

    /// A `classmethod` of a constant function.
    package init(constantClassMethod function: NativeFunction) {
        kind = .classMethod(.native(function))
        isConstant = function.isConstant
    }
}

extension PythonValue {
    /// A read-only or read-write attribute for a native class.
    package static func property(
        get: @escaping (Interpreter, PythonValue) throws -> PythonValue,
        set: ((Interpreter, PythonValue, PythonValue) throws -> Void)? = nil
    ) -> PythonValue {
        .descriptor(PythonDescriptor(.native(get: get, set: set)))
    }
}

extension PythonValue {
    /// Whether evaluations may share it one after the other: a native function or attribute without state, a lasting class.
    var isConstant: Bool {
        switch self {
        case .native(let function): function.isConstant
        case .descriptor(let descriptor): descriptor.isConstant
        case .class(let type): type.isLasting
        default: false
        }
    }
}
