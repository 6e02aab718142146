import OrderedCollections

extension Interpreter {
    /// `value.name`.
    ///
    /// - Throws: Python's `AttributeError`.
    package func attribute(_ name: String, of value: PythonValue) throws -> PythonValue {
        if let found = try findAttribute(name, of: value) { return found }
        throw missingAttribute(name, of: value)
    }

    /// `value.name`; `nil` where Python raises `AttributeError`.
    package func findAttribute(_ name: String, of value: PythonValue) throws -> PythonValue? {
        switch value {
        case .opaque(let opaque): return .opaque(opaque.derived("\(opaque.origin).\(name)"))
        case .module(let module): return try moduleAttribute(name, of: module)
        case .class(let type): return try classAttribute(name, of: type)
        case .instance(let instance): return try instanceAttribute(name, of: instance)
        case .function(let function):
            if let found = functionAttribute(name, of: function) { return found }
        case .native(let function):
            if name == "__name__" || name == "__qualname__" { return .string(function.name) }
        case .method(let method):
            switch name {
            case "__self__": return method.receiver
            case "__func__": return method.function
            default: return try findAttribute(name, of: method.function)
            }
        case .range(let range):
            switch name {
            case "start": return .int(range.start)
            case "stop": return .int(range.stop)
            case "step": return .int(range.step)
            default: break
            }
        case .slice(let slice):
            switch name {
            case "start": return slice.start
            case "stop": return slice.stop
            case "step": return slice.step
            default: break
            }
        case .int, .bool, .bigInteger:
            switch name {
            case "real", "numerator": return value
            case "imag": return .int(0)
            case "denominator": return .int(1)
            default: break
            }
        case .descriptor(let descriptor):
            if let found = descriptorAttribute(name, of: descriptor) { return found }
        default: break
        }
        if name == "__class__" { return .class(type(of: value)) }
        guard let member = type(of: value).member(name) else { return nil }
        return try bind(member, to: value, type: type(of: value))
    }

    func missingAttribute(_ name: String, of value: PythonValue) -> PythonException {
        switch value {
        case .module(let module): exception(.attributeError, "module '\(module.name)' has no attribute '\(name)'")
        case .class(let type): exception(.attributeError, "type object '\(type.name)' has no attribute '\(name)'")
        default: exception(.attributeError, "'\(typeName(of: value))' object has no attribute '\(name)'")
        }
    }

    /// What reading a class member through an instance gives: functions are bound, descriptors asked.
    package func bind(_ member: PythonValue, to receiver: PythonValue, type: PythonClass) throws -> PythonValue {
        switch member {
        case .function: return .method(BoundMethod(member, receiver: receiver))
        case .native(let function): return function.bindsReceiver ? .method(BoundMethod(member, receiver: receiver)) : member
        case .descriptor(let descriptor): return try read(descriptor, of: receiver, type: type)
        case .instance(let instance):
            guard let getter = instance.type.member("__get__") else { return member }
            return try call(bind(getter, to: member, type: instance.type), CallArguments([receiver, .class(type)]))
        default: return member
        }
    }

    private func read(_ descriptor: PythonDescriptor, of receiver: PythonValue, type: PythonClass) throws -> PythonValue {
        switch descriptor.kind {
        case .property(let getter, _, _): return try call(getter, receiver)
        case .staticMethod(let function): return function
        case .classMethod(let function): return .method(BoundMethod(function, receiver: .class(type)))
        case .cachedProperty(let function, let name):
            let value = try call(function, receiver)
            if case .instance(let instance) = receiver { instance.attributes[name] = value }
            return value
        case .native(let get, _): return try get(self, receiver)
        }
    }

    private func moduleAttribute(_ name: String, of module: PythonModule) throws -> PythonValue? {
        if let value = module.attribute(name) { return value }
        switch name {
        case "__name__": return .string(module.name)
        case "__file__": if let uri = module.uri { return .string(PythonModule.path(ofURI: uri)) }
        case "__dict__": return .dictionary(PythonDictionary(module.namespace.map { ($0.key, $0.value) }))
        case "__doc__": return PythonValue.none
        default: break
        }
        if let submodule = modules["\(module.name).\(name)"] { return .module(submodule) }
        if let opaque = module.opaque { return .opaque(opaque.derived("\(module.name).\(name)")) }
        guard let hook = module.namespace["__getattr__"] else { return nil }
        return try call(hook, .string(name))
    }

    private func instanceAttribute(_ name: String, of instance: PythonInstance) throws -> PythonValue? {
        let value = PythonValue.instance(instance)
        if instance.type.interceptsAttributes, let hook = instance.type.specialMember("__getattribute__") {
            return try call(bind(hook, to: value, type: instance.type), .string(name))
        }
        return try ownAttribute(name, of: instance)
    }

    /// What `object.__getattribute__` does; `nil` where it raises.
    func ownAttribute(_ name: String, of instance: PythonInstance) throws -> PythonValue? {
        let value = PythonValue.instance(instance)
        let member = instance.type.member(name)
        if let member, case .descriptor(let descriptor) = member, descriptor.isData {
            return try read(descriptor, of: value, type: instance.type)
        }
        if let own = instance.attributes[name] { return own }
        if let member { return try bind(member, to: value, type: instance.type) }
        switch name {
        case "__class__": return .class(instance.type)
        case "__dict__": return .dictionary(PythonDictionary(instance.attributes.map { ($0.key, $0.value) }))
        case "__module__": return .string(instance.type.module)
        case "__doc__": return PythonValue.none
        default: break
        }
        if let hook = instance.type.specialMember("__getattr__") {
            return try call(bind(hook, to: value, type: instance.type), .string(name))
        }
        if let opaque = instance.type.opaqueBase, !name.hasPrefix("__") { return .opaque(opaque.derived("\(opaque.origin)().\(name)")) }
        return nil
    }

    private func descriptorAttribute(_ name: String, of descriptor: PythonDescriptor) -> PythonValue? {
        switch (name, descriptor.kind) {
        case ("fget", .property(let getter, _, _)): getter
        case ("fset", .property(_, let setter, _)): setter
        case ("__func__", .staticMethod(let function)), ("__func__", .classMethod(let function)): function
        default: nil
        }
    }

    private func functionAttribute(_ name: String, of function: PythonFunction) -> PythonValue? {
        if let value = function.attributes[name] { return value }
        switch name {
        case "__name__": return .string(function.name)
        case "__qualname__": return .string(function.qualifiedName)
        case "__doc__": return function.documentation.map { .string($0) } ?? PythonValue.none
        case "__module__": return .string(function.globals.name)
        case "__dict__": return .dictionary(PythonDictionary(function.attributes.map { ($0.key, $0.value) }))
        case "__globals__": return .dictionary(PythonDictionary(function.globals.namespace.map { ($0.key, $0.value) }))
        case "__defaults__":
            let defaults = function.defaults.compactMap(\.self)
            return defaults.isEmpty ? PythonValue.none : .tuple(defaults)
        default: return nil
        }
    }
}

extension PythonDescriptor {
    /// Whether it goes before the instance's own attributes.
    var isData: Bool {
        switch kind {
        case .property, .native: true
        case .staticMethod, .classMethod, .cachedProperty: false
        }
    }
}
