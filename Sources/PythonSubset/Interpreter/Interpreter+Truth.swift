extension Interpreter {
    /// Python's truth of a value. An unknown one counts as true and is noted.
    package func truth(_ value: PythonValue) throws -> Bool {
        if let known = try knownTruth(value) { return known }
        if case .opaque(let opaque) = value { note(opaque, .condition) }
        return true
    }

    /// Python's truth of a value; `nil` where it is unknown.
    package func knownTruth(_ value: PythonValue) throws -> Bool? {
        switch value {
        case .none: return false
        case .bool(let value): return value
        case .int(let value): return value != 0
        case .bigInteger(let value): return !value.isZero
        case .float(let value): return value != 0
        case .string(let text): return !text.isEmpty
        case .bytes(let bytes): return !bytes.isEmpty
        case .list(let list): return !list.elements.isEmpty
        case .tuple(let elements): return !elements.isEmpty
        case .dictionary(let dictionary): return dictionary.count > 0
        case .set(let set): return !set.elements.isEmpty
        case .range(let range): return range.count > 0
        case .opaque: return nil
        case .class(let type):
            if let metaclass = type.metaclass, let method = metaclass.specialMember("__bool__") {
                return try knownTruth(call(method, value))
            }
            return true
        case .instance(let instance):
            if let result = try callSpecial("__bool__", of: value) {
                if case .instance = result { throw typeError("__bool__ should return bool, returned \(typeName(of: result))") }
                return try knownTruth(result)
            }
            if let result = try callSpecial("__len__", of: value) { return try knownTruth(result) }
            if let underlying = instance.underlying { return try knownTruth(underlying) }
            return true
        default: return true
        }
    }
}
