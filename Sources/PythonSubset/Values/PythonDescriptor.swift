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

    package init(_ kind: Kind) {
        self.kind = kind
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
