import OrderedCollections

enum ObjectMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, *args, **kwargs") { _, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            return .instance(PythonInstance(type))
        },
        NativeDefinition("__init__", "self, *args, **kwargs") { _, _ in .none },
        NativeDefinition("__init_subclass__", "cls, **kwargs") { _, _ in .none },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            let type = interpreter.type(of: arguments[0])
            guard type.module != "builtins" else { return .string(try interpreter.repr(of: arguments[0])) }
            return .string("<\(type.module).\(type.qualifiedName) object>")
        },
        NativeDefinition("__str__", "self") { interpreter, arguments in .string(try interpreter.repr(of: arguments[0])) },
        NativeDefinition("__format__", "self, spec") { interpreter, arguments in try interpreter.text(of: arguments[0]) },
        NativeDefinition("__eq__", "self, other") { _, arguments in
            arguments[0].isIdentical(to: arguments[1]) ? .bool(true) : .notImplemented
        },
        NativeDefinition("__ne__", "self, other") { interpreter, arguments in
            try interpreter.compare(.notEqual, arguments[0], arguments[1])
        },
        NativeDefinition("__hash__", "self") { interpreter, arguments in
            guard let object = arguments[0].object else { return .int(try interpreter.hash(arguments[0])) }
            return .int(ObjectIdentifier(object).hashValue)
        },
        NativeDefinition("__setattr__", "self, name, value") { interpreter, arguments in
            guard case .instance(let instance) = arguments[0] else { return .none }
            try interpreter.setOwnAttribute(interpreter.expectString(arguments[1]), of: instance, to: arguments[2])
            return .none
        },
        NativeDefinition("__delattr__", "self, name") { interpreter, arguments in
            guard case .instance(let instance) = arguments[0] else { return .none }
            let name = try interpreter.expectString(arguments[1])
            guard instance.attributes.removeValue(forKey: name) != nil else { throw interpreter.missingAttribute(name, of: arguments[0]) }
            return .none
        },
        NativeDefinition("__getattribute__", "self, name") { interpreter, arguments in
            let name = try interpreter.expectString(arguments[1])
            guard case .instance(let instance) = arguments[0] else { return try interpreter.attribute(name, of: arguments[0]) }
            guard let value = try interpreter.ownAttribute(name, of: instance) else {
                throw interpreter.missingAttribute(name, of: arguments[0])
            }
            return value
        },
        NativeDefinition("__dir__", "self") { interpreter, arguments in
            .list(interpreter.attributeNames(of: arguments[0]).map { .string($0) })
        },
        NativeDefinition("__sizeof__", "self") { _, _ in .int(16) },
    ])
}

extension Interpreter {
    /// `dir(value)`.
    func attributeNames(of value: PythonValue) -> [String] {
        var names: Set<String> = []
        var type: PythonClass? = self.type(of: value)
        switch value {
        case .module(let module):
            names.formUnion(module.namespace.keys)
            names.formUnion(module.exports)
            type = nil
        case .class(let own): type = own
        case .instance(let instance): names.formUnion(instance.attributes.keys)
        default: break
        }
        for ancestor in type?.linearization ?? [] { names.formUnion(ancestor.namespace.keys) }
        return names.sorted()
    }
}
