import OrderedCollections

/// `copy`.
enum CopyModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "copy": return .native(name, "x") { interpreter, arguments in try copy(arguments[0], interpreter) }
        case "deepcopy":
            return .native(name, "x, memo=None") { interpreter, arguments in
                var made: [ObjectIdentifier: PythonValue] = [:]
                return try deepCopy(arguments[0], &made, interpreter)
            }
        default: return nil
        }
    }

    private static func copy(_ value: PythonValue, _ interpreter: Interpreter) throws -> PythonValue {
        switch value {
        case .list(let list): return .list(list.elements)
        case .set(let set) where !set.isFrozen: return .set(PythonSet(set.elements))
        case .dictionary(let dictionary):
            let result = PythonDictionary(dictionary.entries)
            result.defaultFactory = dictionary.defaultFactory
            return .dictionary(result)
        case .instance(let instance):
            if let result = try interpreter.callSpecial("__copy__", of: value) { return result }
            let result = PythonInstance(
                instance.type, payload: instance.payload, underlying: try instance.underlying.map { try copy($0, interpreter) })
            result.attributes = instance.attributes
            return .instance(result)
        default: return value
        }
    }

    private static func deepCopy(_ value: PythonValue, _ made: inout [ObjectIdentifier: PythonValue], _ interpreter: Interpreter) throws
        -> PythonValue
    {
        try interpreter.spend()
        if let object = value.object, let known = made[ObjectIdentifier(object)] { return known }
        return try interpreter.descend {
            switch value {
            case .list(let list):
                let result = PythonList()
                made[ObjectIdentifier(list)] = .list(result)
                for element in list.elements { result.elements.append(try deepCopy(element, &made, interpreter)) }
                return .list(result)
            case .tuple(let elements): return .tuple(try elements.map { try deepCopy($0, &made, interpreter) })
            case .set(let set):
                return .set(
                    PythonSet(
                        OrderedSet(try set.elements.map { try interpreter.key(deepCopy($0.value, &made, interpreter)) }),
                        isFrozen: set.isFrozen))
            case .dictionary(let dictionary):
                let result = PythonDictionary()
                result.defaultFactory = dictionary.defaultFactory
                made[ObjectIdentifier(dictionary)] = .dictionary(result)
                for (key, value) in dictionary.entries { result[key] = try deepCopy(value, &made, interpreter) }
                return .dictionary(result)
            case .instance(let instance):
                if let method = try interpreter.lookUpSpecial("__deepcopy__", on: value) {
                    return try interpreter.call(method, .dictionary(PythonDictionary()))
                }
                let result = PythonInstance(instance.type, payload: instance.payload)
                made[ObjectIdentifier(instance)] = .instance(result)
                result.underlying = try instance.underlying.map { try deepCopy($0, &made, interpreter) }
                for (name, value) in instance.attributes { result.attributes[name] = try deepCopy(value, &made, interpreter) }
                return .instance(result)
            default: return value
            }
        }
    }
}
