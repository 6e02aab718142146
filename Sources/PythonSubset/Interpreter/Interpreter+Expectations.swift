/// What native functions expect of their arguments. Each throws Python's `TypeError` for a wrong type, and `UnknownValue`, which
/// makes the call's result unknown, for an unknown value.
extension Interpreter {
    package func expectString(_ value: PythonValue, _ what: @autoclosure () -> String = "argument") throws -> String {
        if case .string(let text) = value { return text }
        if let text = value.asString { return text }
        throw mismatch(value, what(), "str")
    }

    package func expectInt(_ value: PythonValue) throws -> Int {
        if case .int(let number) = value { return number }
        if let number = try index(value) { return number }
        throw notAnInteger(value)
    }

    package func expectInteger(_ value: PythonValue) throws -> BigInteger {
        if let number = value.asInteger { return number }
        if let number = try index(value) { return BigInteger(number) }
        throw notAnInteger(value)
    }

    package func expectNumber(_ value: PythonValue, _ what: @autoclosure () -> String = "argument") throws -> Double {
        if let number = try value.number ?? floatValue(value) { return number }
        if case .opaque(let opaque) = value { throw UnknownValue(opaque) }
        throw typeError("must be real number, not \(typeName(of: value))")
    }

    package func expectBytes(_ value: PythonValue, _ what: @autoclosure () -> String = "argument") throws -> [UInt8] {
        if let bytes = value.asBytes { return bytes }
        if case .opaque(let opaque) = value { throw UnknownValue(opaque) }
        throw typeError("a bytes-like object is required, not '\(typeName(of: value))'")
    }

    package func expectClass(_ value: PythonValue, _ what: @autoclosure () -> String = "argument") throws -> PythonClass {
        if case .class(let type) = value { return type }
        throw mismatch(value, what(), "type")
    }

    func expectList(_ value: PythonValue) throws -> PythonList {
        switch value.unwrapped {
        case .list(let list): return list
        default: throw mismatch(value, "self", "list")
        }
    }

    func expectDictionary(_ value: PythonValue) throws -> PythonDictionary {
        guard let dictionary = value.asDictionary else { throw mismatch(value, "self", "dict") }
        return dictionary
    }

    func expectSet(_ value: PythonValue) throws -> PythonSet {
        switch value.unwrapped {
        case .set(let set): return set
        default: throw mismatch(value, "self", "set")
        }
    }

    private func notAnInteger(_ value: PythonValue) -> any Error {
        if case .opaque(let opaque) = value { return UnknownValue(opaque) }
        return typeError("'\(typeName(of: value))' object cannot be interpreted as an integer")
    }

    private func mismatch(_ value: PythonValue, _ what: String, _ type: String) -> any Error {
        if case .opaque(let opaque) = value { return UnknownValue(opaque) }
        return typeError("\(what) must be \(type), not \(typeName(of: value))")
    }
}
