import OrderedCollections

/// A module: its names, made when they are first used where the module is native.
package final class PythonModule: ManagedObject {
    package let name: String
    /// The file of a workspace module; `nil` for native ones.
    package let uri: String?
    package var isPackage: Bool
    /// The names that are set so far.
    package var namespace: OrderedDictionary<String, PythonValue> = [:]
    /// Set for a module whose source is not at hand: an unknown name of it is opaque.
    package let opaque: Opaque?
    /// Set once `from x import *` took names of an unknown module: a name that is not found may be one of them.
    var openNames: Opaque?
    private let members: ((String) -> PythonValue?)?
    /// Of a lasting module: the constants that evaluations have asked for.
    private var kept: [String: PythonValue] = [:]
    private let makeExports: () -> [String]

    /// - Parameters:
    ///   - exports: the names that `from module import *` takes; computed only then.
    ///   - members: makes the value of a name at its first use; `nil` for a name that the module lacks.
    package init(_ name: String, exports: @autoclosure @escaping () -> [String] = [], members: @escaping (String) -> PythonValue?) {
        self.name = name
        makeExports = exports
        self.members = members
        uri = nil
        isPackage = true
        opaque = nil
    }

    init(_ name: String, uri: String?, isPackage: Bool, opaque: Opaque? = nil) {
        self.name = name
        self.uri = uri
        self.isPackage = isPackage
        self.opaque = opaque
        makeExports = { [] }
        members = nil
    }

    /// The names that `from module import *` takes from a native module.
    package var exports: [String] { makeExports() }

    override func sever() {
        namespace = [:]
        kept = [:]
    }

    /// Says that the module is the same in each evaluation: its functions, attributes and lasting classes depend on their name alone.
    package func makeLasting() { isLasting = true }

    override func renew() { if !namespace.isEmpty { namespace.removeAll(keepingCapacity: true) } }

    /// The value of `name`; `nil` when the module has no such attribute.
    package func attribute(_ name: String) -> PythonValue? {
        if let value = namespace[name] { return value }
        if let value = kept[name] {
            namespace[name] = value
            return value
        }
        guard let value = members?(name) else { return nil }
        namespace[name] = value
        if isLasting, value.isConstant { kept[name] = value }
        return value
    }
}
