import OrderedCollections

/// A class, native or written in a script.
///
/// A native class gives its members by name, at their first use; scripts may inherit from it, and its methods (dunder
/// methods included) take part in attribute lookup, calls and operators as those of scripts do.
package final class PythonClass: ManagedObject {
    package let name: String
    package let qualifiedName: String
    /// The name of the module that defines it; `builtins` for built-in types.
    package let module: String
    package let bases: [PythonClass]
    /// The class itself, then its ancestors in method resolution order.
    package private(set) var linearization: [PythonClass] = []
    package var namespace: OrderedDictionary<String, PythonValue> {
        get { names }
        _modify {
            realm.classesChanged()
            yield &names
        }
    }
    private var names: OrderedDictionary<String, PythonValue> = [:]
    /// Set when a base class is unknown: attributes that are not found are opaque.
    package var opaqueBase: Opaque? { didSet { hasChanged = true } }
    /// The class of the class where it is not `type`; it is inherited.
    package var metaclass: PythonClass? { didSet { hasChanged = true } }
    /// Whether `__getattribute__` answers for all attributes of its instances; it is inherited.
    var interceptsAttributes = false { didSet { hasChanged = true } }
    /// Called when a script has defined a subclass, with the keywords of the definition; it is inherited.
    package var didDefineSubclass: ((Interpreter, PythonClass, [CallArguments.Keyword]) throws -> Void)? { didSet { hasChanged = true } }
    /// Native state of the class itself (an enumeration's members, a dataclass's fields).
    package var payload: Any? { didSet { hasChanged = true } }
    private var cache = MemberCache()
    private let members: ((String) -> PythonValue?)?
    /// Names that `members` has not.
    private var absent: Set<String> = []
    /// Of a lasting class: the members that evaluations have asked for.
    private var kept: [String: PythonValue] = [:]
    /// Whether more than the namespace of a lasting class was set.
    private var hasChanged = false
    let realm: Realm

    /// - Parameters:
    ///   - bases: the direct bases; none means `object`.
    ///   - members: makes a member at its first use; `nil` for a name that the class lacks.
    package init(
        _ name: String, module: String, bases: [PythonClass] = [], in interpreter: Interpreter,
        members: ((String) -> PythonValue?)? = nil
    ) {
        self.name = name
        self.module = module
        qualifiedName = name
        self.members = members
        realm = interpreter.realm
        self.bases = bases.isEmpty && name != "object" ? [interpreter.types.object] : bases
        super.init()
        linearization = [self] + (PythonClass.merge(self.bases) ?? self.bases.flatMap(\.linearization))
        metaclass = bases.lazy.compactMap(\.metaclass).first
        interpreter.realm.track(self)
    }

    /// A class that a script defines; `nil` when the bases have no consistent order.
    init?(
        _ name: String, qualifiedName: String, module: String, bases: [PythonClass],
        namespace: OrderedDictionary<String, PythonValue>, in interpreter: Interpreter
    ) {
        let bases = bases.isEmpty ? [interpreter.types.object] : bases
        guard let ancestors = PythonClass.merge(bases) else { return nil }
        self.name = name
        self.qualifiedName = qualifiedName
        self.module = module
        self.bases = bases
        names = namespace
        members = nil
        realm = interpreter.realm
        super.init()
        linearization = [self] + ancestors
        opaqueBase = bases.lazy.compactMap(\.opaqueBase).first
        metaclass = bases.lazy.compactMap(\.metaclass).first
        interceptsAttributes = namespace["__getattribute__"] != nil || bases.contains(where: \.interceptsAttributes)
        interpreter.realm.track(self)
    }

    /// The member that the class itself defines.
    package func ownMember(_ name: String) -> PythonValue? {
        if let value = names[name] { return value }
        guard let members, !absent.contains(name) else { return nil }
        if let value = kept[name] {
            names[name] = value
            return value
        }
        guard let value = members(name) else {
            absent.insert(name)
            return nil
        }
        names[name] = value
        if isLasting, value.isConstant { kept[name] = value }
        return value
    }

    /// Says that the class, as it is now, is the same in each evaluation: its `members` depend on their name alone.
    package func makeLasting() {
        guard namespace.isEmpty, opaqueBase == nil, didDefineSubclass == nil, metaclass?.isLasting != false,
            bases.allSatisfy(\.isLasting)
        else { return }
        hasChanged = false
        isLasting = true
    }

    override var isChanged: Bool { hasChanged }

    override func renew() {
        if !names.isEmpty { names.removeAll(keepingCapacity: true) }
        cache.removeAll()
    }

    /// The member that the class or the nearest of its ancestors defines.
    package func member(_ name: String) -> PythonValue? {
        let version = realm.classesVersion
        if let known = cache.found(name, .any, at: version) { return known }
        var found: PythonValue?
        for type in linearization {
            found = type.ownMember(name)
            if found != nil { break }
        }
        cache.keep(found, name, .any, at: version)
        return found
    }

    /// The member that takes part in operators and calls; what `object` itself has does not count.
    package func specialMember(_ name: String) -> PythonValue? {
        let version = realm.classesVersion
        if let known = cache.found(name, .special, at: version) { return known }
        var found: PythonValue?
        for type in linearization where !type.bases.isEmpty {
            found = type.ownMember(name)
            if found != nil { break }
        }
        cache.keep(found, name, .special, at: version)
        return found
    }

    package func isSubclass(of other: PythonClass) -> Bool {
        self === other || linearization.contains { $0 === other }
    }

    /// Undoes what refers back to the class.
    override func sever() {
        names = [:]
        kept = [:]
        cache.removeAll()
        linearization = []
        payload = nil
        didDefineSubclass = nil
    }
}
