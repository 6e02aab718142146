import OrderedCollections

extension Interpreter {
    /// `target.name = value`.
    package func setAttribute(_ name: String, of target: PythonValue, to value: PythonValue) throws {
        switch target {
        case .instance(let instance):
            if let hook = instance.type.specialMember("__setattr__") {
                _ = try call(bind(hook, to: target, type: instance.type), .string(name), value)
            } else {
                try setOwnAttribute(name, of: instance, to: value)
            }
        case .class(let type):
            if type.module == "builtins" {
                throw typeError("cannot set '\(name)' attribute of immutable type '\(type.name)'")
            }
            type.namespace[name] = value
        case .module(let module): module.namespace[name] = value
        case .function(let function):
            switch (name, value) {
            case ("__name__", .string(let text)): function.name = text
            case ("__qualname__", .string(let text)): function.qualifiedName = text
            case ("__doc__", .string(let text)): function.documentation = text
            default: function.attributes[name] = value
            }
        case .opaque: break
        default:
            if type(of: target).member(name) != nil {
                throw exception(.attributeError, "'\(typeName(of: target))' object attribute '\(name)' is read-only")
            }
            throw missingAttribute(name, of: target)
        }
    }

    /// What `object.__setattr__` does.
    func setOwnAttribute(_ name: String, of instance: PythonInstance, to value: PythonValue) throws {
        guard let member = instance.type.member(name) else {
            instance.attributes[name] = value
            return
        }
        switch member {
        case .descriptor(let descriptor) where descriptor.isData:
            try write(descriptor, name: name, of: instance, value: value)
        case .instance(let descriptor):
            guard let setter = descriptor.type.specialMember("__set__") else { fallthrough }
            _ = try call(bind(setter, to: member, type: descriptor.type), .instance(instance), value)
        default: instance.attributes[name] = value
        }
    }

    private func write(_ descriptor: PythonDescriptor, name: String, of instance: PythonInstance, value: PythonValue) throws {
        switch descriptor.kind {
        case .property(_, let setter, _) where !setter.isNone: _ = try call(setter, .instance(instance), value)
        case .native(_, let set?): try set(self, .instance(instance), value)
        case .property:
            throw exception(.attributeError, "property '\(name)' of '\(instance.type.name)' object has no setter")
        default:
            throw exception(.attributeError, "attribute '\(name)' of '\(instance.type.name)' objects is not writable")
        }
    }

    /// `del target.name`.
    package func deleteAttribute(_ name: String, of target: PythonValue) throws {
        switch target {
        case .instance(let instance):
            if let hook = instance.type.specialMember("__delattr__") {
                _ = try call(bind(hook, to: target, type: instance.type), .string(name))
                return
            }
            if case .descriptor(let descriptor)? = instance.type.member(name), case .property(_, _, let deleter) = descriptor.kind,
                !deleter.isNone
            {
                _ = try call(deleter, target)
                return
            }
            if instance.attributes.removeValue(forKey: name) != nil { return }
        case .class(let type):
            if type.module != "builtins", type.namespace.removeValue(forKey: name) != nil { return }
        case .module(let module):
            if module.namespace.removeValue(forKey: name) != nil { return }
        case .function(let function):
            if function.attributes.removeValue(forKey: name) != nil { return }
        case .opaque: return
        default: break
        }
        throw missingAttribute(name, of: target)
    }
}
