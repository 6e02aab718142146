extension Interpreter {
    /// Names that built-in functions ask for; a class with an unknown base is taken not to have them.
    static let protocolNames: Set<String> = ["__annotations__", "__class_getitem__", "__dict__", "__wrapped__", "_missing_", "keys"]

    /// An attribute read from a class: its own and inherited members unbound, then those of its metaclass.
    func classAttribute(_ name: String, of type: PythonClass) throws -> PythonValue? {
        if let member = type.member(name) { return try read(member, from: type) }
        switch name {
        case "__name__": return .string(type.name)
        case "__qualname__": return .string(type.qualifiedName)
        case "__module__": return .string(type.module)
        case "__class__": return .class(type.metaclass ?? types.type)
        case "__bases__": return .tuple(type.bases.map { .class($0) })
        case "__mro__": return .tuple(type.linearization.map { .class($0) })
        case "__dict__": return .dictionary(PythonDictionary(type.namespace.map { ($0.key, $0.value) }))
        case "__doc__": return PythonValue.none
        case "mro":
            let classes = type.linearization
            return .native("mro", "") { _, _ in .list(classes.map { .class($0) }) }
        default: break
        }
        let metaclass = type.metaclass ?? types.type
        if let member = metaclass.member(name) { return try bind(member, to: .class(type), type: metaclass) }
        if let hook = metaclass.specialMember("__getattr__") { return try call(hook, .class(type), .string(name)) }
        guard let opaque = type.opaqueBase, !Interpreter.protocolNames.contains(name) else { return nil }
        return .opaque(opaque.derived("\(opaque.origin).\(name)"))
    }

    private func read(_ member: PythonValue, from type: PythonClass) throws -> PythonValue {
        switch member {
        case .descriptor(let descriptor):
            switch descriptor.kind {
            case .staticMethod(let function): return function
            case .classMethod(let function): return .method(BoundMethod(function, receiver: .class(type)))
            case .property, .cachedProperty, .native: return member
            }
        case .instance(let instance):
            guard let getter = instance.type.specialMember("__get__") else { return member }
            return try call(bind(getter, to: member, type: instance.type), CallArguments([.none, .class(type)]))
        default: return member
        }
    }
}
