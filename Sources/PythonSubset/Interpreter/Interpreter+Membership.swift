import OrderedCollections

extension Interpreter {
    /// `element in container`; unknown where the container is.
    package func contains(_ container: PythonValue, _ element: PythonValue) throws -> PythonValue {
        switch container {
        case .dictionary(let dictionary): return .bool(dictionary.entries[try key(element)] != nil)
        case .set(let set):
            if case .set(let inner) = element { return .bool(set.elements.contains(PythonKey(value: .set(inner)))) }
            return .bool(set.elements.contains(try key(element)))
        case .string(let text):
            if case .opaque(let opaque) = element { return .opaque(opaque) }
            guard let part = element.asString else {
                throw typeError("'in <string>' requires string as left operand, not \(typeName(of: element))")
            }
            return .bool(text.firstOffset(of: part) != nil)
        case .bytes(let bytes):
            if let byte = element.asInt { return .bool(bytes.contains { Int($0) == byte }) }
            guard let part = element.asBytes else {
                throw typeError("a bytes-like object is required, not '\(typeName(of: element))'")
            }
            return .bool(bytes.firstOffset(of: part) != nil)
        case .range(let range):
            if let number = element.asInt { return .bool(range.index(of: number) != nil) }
            if let number = element.asFloat { return .bool(Int(exactly: number).map { range.index(of: $0) != nil } ?? false) }
            return .bool(false)
        case .list(let list): return .bool(try list.elements.contains { try isSame(element, $0) })
        case .tuple(let elements): return .bool(try elements.contains { try isSame(element, $0) })
        case .opaque(let opaque): return .opaque(opaque.derived("\(describe(element)) in \(opaque.origin)"))
        default: break
        }
        if let result = try callSpecial("__contains__", of: container, element) {
            if case .opaque = result { return result }
            return .bool(try truth(result))
        }
        if case .instance(let instance) = container, let underlying = instance.underlying { return try contains(underlying, element) }
        let iterator = try iteratorForMembership(container)
        while let candidate = try iterator.next(self) {
            try spend()
            if try isSame(element, candidate) { return .bool(true) }
        }
        return .bool(false)
    }

    private func isSame(_ element: PythonValue, _ candidate: PythonValue) throws -> Bool {
        try spend()
        return try areEqual(candidate, element)
    }

    private func iteratorForMembership(_ container: PythonValue) throws -> PythonIterator {
        do {
            return try iterator(over: container)
        } catch let exception as PythonException where exception.instance.type === types.exception(.typeError) {
            throw typeError("argument of type '\(typeName(of: container))' is not iterable")
        }
    }
}
