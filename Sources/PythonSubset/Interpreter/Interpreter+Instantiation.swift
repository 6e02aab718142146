extension Interpreter {
    /// Calls a class: `__new__`, then `__init__`.
    package func instantiate(_ type: PythonClass, _ arguments: CallArguments = CallArguments()) throws -> PythonValue {
        if let hook = type.metaclass?.specialMember("__call__") {
            return try call(hook, arguments.withReceiver(.class(type)))
        }
        return try make(type, arguments)
    }

    /// What `type.__call__` does.
    func make(_ type: PythonClass, _ arguments: CallArguments) throws -> PythonValue {
        let made: PythonValue
        let constructor = type.specialMember("__new__")
        if let constructor {
            made = try call(constructor.functionOfStaticMethod, arguments.withReceiver(.class(type)))
        } else {
            made = .instance(PythonInstance(type))
        }
        guard case .instance(let instance) = made, instance.type.isSubclass(of: type) else { return made }
        if let initializer = type.specialMember("__init__") {
            switch initializer {
            case .native(let function) where function.bindsReceiver: _ = try call(function, arguments.withReceiver(made))
            case .function(let function): _ = try call(function, arguments.withReceiver(made))
            default: _ = try call(bind(initializer, to: made, type: type), arguments)
            }
        } else if constructor == nil, type.opaqueBase == nil, !(arguments.positional.isEmpty && arguments.keywords.isEmpty) {
            throw typeError("\(type.name)() takes no arguments")
        }
        return made
    }
}

extension PythonValue {
    /// The function under a `staticmethod`; any other value as it is.
    var functionOfStaticMethod: PythonValue {
        if case .descriptor(let descriptor) = self, case .staticMethod(let function) = descriptor.kind { function } else { self }
    }
}
