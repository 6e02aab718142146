import OrderedCollections

/// Turns the assignments in the body of an enumeration into its members.
enum EnumDefinition {
    static func define(_ type: PythonClass, _ interpreter: Interpreter) throws {
        let members = EnumModule.Members()
        type.payload = members
        let ignored = Set((type.namespace["_ignore_"]?.asSequence ?? []).compactMap(\.asString))
        var values: [PythonValue] = []
        for (name, value) in type.namespace where isMember(name, value) && !ignored.contains(name) {
            let value = try resolve(value, name: name, type, values, interpreter)
            values.append(value)
            let made = try make(value, type, interpreter)
            let member = made.asInstance?.attributes["_value_"] ?? value
            try interpreter.spend(members.unique.count)
            if let existing = try members.unique.first(where: {
                try interpreter.areEqual($0.asInstance?.attributes["_value_"] ?? .none, member)
            }) {
                members.names[name] = existing
            } else {
                made.asInstance?.attributes["_name_"] = .string(name)
                members.names[name] = made
                members.unique.append(made)
            }
            type.namespace[name] = members.names[name]
        }
    }

    private static func isMember(_ name: String, _ value: PythonValue) -> Bool {
        if name.hasPrefix("_") { return !(name.hasPrefix("__") || name.hasSuffix("_")) }
        switch value {
        case .function, .descriptor, .native, .class: return false
        case .instance(let instance): return instance.type.specialMember("__get__") == nil
        default: return true
        }
    }

    /// `auto()` as the next value: one more than the highest, or the lower-case name in a `StrEnum`, or the next power of two in a flag.
    private static func resolve(
        _ value: PythonValue, name: String, _ type: PythonClass, _ values: [PythonValue], _ interpreter: Interpreter
    ) throws -> PythonValue {
        if case .tuple(let parts) = value {
            return .tuple(try parts.map { try resolve($0, name: name, type, values, interpreter) })
        }
        guard case .instance(let instance) = value, instance.type === EnumModule.automatic(interpreter) else { return value }
        if let generator = type.specialMember("_generate_next_value_") {
            return try interpreter.call(
                generator.functionOfStaticMethod, .string(name), .int(1), .int(values.count), .list(values))
        }
        if type.isSubclass(of: EnumModule.enumeration("StrEnum", interpreter)) { return .string(name.lowercased()) }
        let highest = values.compactMap(\.asInt).max() ?? 0
        if type.isSubclass(of: EnumModule.enumeration("Flag", interpreter)) {
            return .int(highest == 0 ? 1 : 1 << (Int.bitWidth - highest.leadingZeroBitCount))
        }
        return .integer(BigInteger(highest) + BigInteger(1))
    }

    private static func make(_ value: PythonValue, _ type: PythonClass, _ interpreter: Interpreter) throws -> PythonValue {
        let parts: [PythonValue] = if case .tuple(let elements) = value { elements } else { [value] }
        if case .function(let constructor)? = type.specialMember("__new__")?.functionOfStaticMethod {
            let made = try interpreter.call(constructor, CallArguments([.class(type)] + parts))
            if let instance = made.asInstance, instance.attributes["_value_"] == nil { instance.attributes["_value_"] = value }
            return made
        }
        let instance = PythonInstance(type)
        instance.attributes["_value_"] = value
        if let builtin = type.linearization.first(where: { $0.module == "builtins" && $0.name != "object" }) {
            let underlying = try interpreter.instantiate(builtin, CallArguments(builtin === interpreter.types.tuple ? [value] : parts))
            instance.underlying = underlying
            if parts.count == 1 || builtin === interpreter.types.tuple { instance.attributes["_value_"] = underlying }
        }
        if case .function(let initializer)? = type.specialMember("__init__") {
            _ = try interpreter.call(initializer, CallArguments([.instance(instance)] + parts))
        }
        return .instance(instance)
    }
}
