extension Interpreter {
    /// A value as a dictionary's key.
    ///
    /// - Throws: Python's `TypeError` for an unhashable value.
    package func key(_ value: PythonValue) throws -> PythonKey {
        switch value {
        case .list, .dictionary, .slice: throw typeError("unhashable type: '\(typeName(of: value))'")
        case .set(let set) where !set.isFrozen: throw typeError("unhashable type: 'set'")
        case .tuple(let elements):
            var isCustom = false
            for element in elements where try key(element).equality != nil { isCustom = true }
            return isCustom ? try customKey(value, hash: hash(value)) : PythonKey(value: value)
        case .instance(let instance): return try key(of: instance)
        default: return PythonKey(value: value)
        }
    }

    /// Python's `hash()`; the numbers differ from CPython's, which differ from run to run.
    package func hash(_ value: PythonValue) throws -> Int {
        if case .int(let value) = value { return value }
        if case .tuple(let elements) = value {
            var hasher = Hasher()
            for element in elements { hasher.combine(try key(element)) }
            return hasher.finalize()
        }
        return try key(value).hashValue
    }

    private func key(of instance: PythonInstance) throws -> PythonKey {
        let value = PythonValue.instance(instance)
        if let method = instance.type.specialMember("__hash__") {
            guard !method.isNone else { throw typeError("unhashable type: '\(instance.type.name)'") }
            let hash = try call(bind(method, to: value, type: instance.type))
            guard let number = hash.asInteger else { throw typeError("__hash__ method should return an integer") }
            return customKey(value, hash: number.hashValue)
        }
        if case .function? = instance.type.specialMember("__eq__") { throw typeError("unhashable type: '\(instance.type.name)'") }
        switch instance.underlying {
        case .list?, .dictionary?: throw typeError("unhashable type: '\(instance.type.name)'")
        default: return PythonKey(value: value)
        }
    }

    private func customKey(_ value: PythonValue, hash: Int) -> PythonKey {
        PythonKey(value: value, equality: .init(hash: hash) { [weak self] other in (try? self?.areEqual(value, other)) ?? false })
    }
}
