extension Interpreter {
    /// Calls a value.
    package func call(_ callee: PythonValue, _ positional: PythonValue...) throws -> PythonValue {
        try call(callee, CallArguments(positional))
    }

    /// Calls a value with arguments as they were passed.
    package func call(_ callee: PythonValue, _ arguments: CallArguments) throws -> PythonValue {
        switch callee {
        case .native(let function): try call(function, arguments)
        case .function(let function): try call(function, arguments)
        case .method(let method): try call(method.function, arguments.withReceiver(method.receiver))
        case .class(let type): try instantiate(type, arguments)
        case .instance(let instance):
            if let function = try lookUpSpecial("__call__", on: callee) {
                try call(function, arguments)
            } else if let opaque = instance.type.opaqueBase {
                calledUnknown(opaque, "\(opaque.origin)(...)")
            } else {
                throw typeError("'\(typeName(of: callee))' object is not callable")
            }
        case .opaque(let opaque): calledUnknown(opaque, "\(opaque.origin)()")
        case .descriptor(let descriptor):
            switch descriptor.kind {
            case .staticMethod(let function): try call(function, arguments)
            default: throw typeError("'\(typeName(of: callee))' object is not callable")
            }
        default: throw typeError("'\(typeName(of: callee))' object is not callable")
        }
    }

    /// The unknown result of a call whose effects are unknown too.
    private func calledUnknown(_ opaque: Opaque, _ origin: String) -> PythonValue {
        if unknownCalls.count < 1000 { unknownCalls.append(Unknown(opaque: opaque, location: location, purpose: .call)) }
        return .opaque(opaque.derived(origin))
    }

    /// Calls a method by name.
    package func callMethod(_ name: String, of receiver: PythonValue, _ arguments: CallArguments = CallArguments()) throws -> PythonValue {
        try call(attribute(name, of: receiver), arguments)
    }

    package func call(_ function: NativeFunction, _ arguments: CallArguments) throws -> PythonValue {
        let given = try given(function, arguments)
        do {
            let result = try function.body(self, Arguments(signature: function.signature, given: given, call: arguments))
            try adopt(result)
            return result
        } catch let unknown as UnknownValue {
            let name = ["__new__", "__init__"].contains(function.name) ? arguments.positional.first?.asClass?.name : nil
            return .opaque(unknown.opaque.derived("\(name ?? function.name)(\(unknown.opaque.origin))"))
        }
    }

    /// The name of a native function in messages: a constructor's with its class.
    private func displayName(of function: NativeFunction, _ arguments: CallArguments) -> String {
        guard function.name == "__init__", case .instance(let instance)? = arguments.positional.first else { return function.name }
        return "\(instance.type.name).__init__"
    }

    /// Takes charge of a value that native code may have made.
    ///
    /// - Throws: `RecursionError` for tuples inside tuples without end.
    func adopt(_ value: PythonValue) throws {
        switch value {
        case .tuple(let elements): try checkNesting(value, elements)
        case .instance(let instance):
            if case .tuple(let elements)? = instance.underlying { try checkNesting(value, elements) }
        case .set(let set):
            realm.track(set)
            if set.isFrozen { try checkNesting(value, set.elements.map(\.value)) }
        case .list, .dictionary, .slice, .native, .iterator, .descriptor: realm.track(value)
        default: break
        }
    }

    private func checkNesting(_ value: PythonValue, _ parts: [PythonValue]) throws {
        guard parts.contains(where: \.mayBeNested) else { return }
        var visited = 0
        let depth = realm.nesting(of: value, visited: &visited)
        try spend(visited)
        guard depth != nil else { throw exception(.recursionError, "maximum recursion depth exceeded") }
    }

    func bind(_ signature: Signature, _ arguments: CallArguments, function: @autoclosure () -> String) throws -> [PythonValue?] {
        if arguments.keywords.isEmpty, arguments.positional.count == signature.positionalCount,
            signature.positionalCount == signature.parameters.count
        {
            return arguments.positional
        }
        do {
            return try signature.bind(arguments, function: function())
        } catch let failure as BindingFailure {
            throw typeError(failure.message, at: failure.location)
        }
    }

    private func given(_ function: NativeFunction, _ arguments: CallArguments) throws -> GivenArguments {
        let signature = function.signature.signature
        if arguments.keywords.isEmpty, arguments.positional.count == signature.positionalCount,
            signature.positionalCount == signature.parameters.count
        {
            return GivenArguments(all: arguments.positional)
        }
        do {
            return try signature.given(arguments, function: displayName(of: function, arguments))
        } catch let failure as BindingFailure {
            throw typeError(failure.message, at: failure.location)
        }
    }

    /// The special method of an object's class, bound to the object; `nil` when the class has none or sets it to `None`.
    package func lookUpSpecial(_ name: String, on value: PythonValue) throws -> PythonValue? {
        guard let member = type(of: value).specialMember(name), !member.isNone else { return nil }
        return try bind(member, to: value, type: type(of: value))
    }

    /// Calls the special method of an object's class; `nil` when the class has none.
    package func callSpecial(_ name: String, of value: PythonValue, _ arguments: PythonValue...) throws -> PythonValue? {
        guard let method = try lookUpSpecial(name, on: value) else { return nil }
        return try call(method, CallArguments(arguments))
    }
}

extension PythonValue {
    /// Whether it is an immutable value with parts.
    fileprivate var mayBeNested: Bool {
        switch self {
        case .tuple: true
        case .set(let set): set.isFrozen
        case .instance(let instance): instance.underlying != nil
        default: false
        }
    }
}
