extension Interpreter {
    /// `str(value)`; an unknown value gives its origin in braces.
    package func string(of value: PythonValue) throws -> String {
        switch value {
        case .string(let text): return text
        case .int(let value): return String(value)
        case .opaque(let opaque): return opaque.placeholder
        case .instance(let instance):
            if let result = try callSpecial("__str__", of: value) {
                if case .opaque = result { return try string(of: result) }
                guard let text = result.asString else {
                    throw typeError("__str__ returned non-string (type \(typeName(of: result)))")
                }
                return text
            }
            if instance.type.specialMember("__repr__") == nil, let text = instance.underlying?.asString { return text }
            return try repr(of: value)
        default: return try repr(of: value)
        }
    }

    /// `str(value)` as a value: unknown where the value is.
    func text(of value: PythonValue) throws -> PythonValue {
        switch value {
        case .string: return value
        case .opaque(let opaque):
            return .opaque(opaque.derived("str(\(opaque.origin))", knownText: opaque.placeholder))
        case .instance:
            if let result = try callSpecial("__str__", of: value), case .opaque = result { return result }
            return .string(try string(of: value))
        default: return .string(try string(of: value))
        }
    }

    /// `repr(value)`.
    package func repr(of value: PythonValue) throws -> String {
        switch value {
        case .none: "None"
        case .ellipsis: "Ellipsis"
        case .notImplemented: "NotImplemented"
        case .bool(let value): value ? "True" : "False"
        case .int(let value): String(value)
        case .bigInteger(let value): try decimalText(value)
        case .float(let value): PythonText.repr(value)
        case .string(let text): PythonText.repr(text)
        case .bytes(let bytes): PythonText.repr(bytes)
        case .list(let list): try join(list.elements, "[", "]")
        case .tuple(let elements): try elements.count == 1 ? "(\(descend { try repr(of: elements[0]) }),)" : join(elements, "(", ")")
        case .dictionary(let dictionary): try repr(of: dictionary)
        case .set(let set): try repr(of: set)
        case .range(let range):
            range.step == 1 ? "range(\(range.start), \(range.stop))" : "range(\(range.start), \(range.stop), \(range.step))"
        case .slice(let slice): try "slice(\(repr(of: slice.start)), \(repr(of: slice.stop)), \(repr(of: slice.step)))"
        case .function(let function): "<function \(function.qualifiedName)>"
        case .native(let function): "<built-in function \(function.name)>"
        case .method(let method): try "<bound method \(string(of: attribute("__qualname__", of: method.function)))>"
        case .class(let type): try repr(of: type)
        case .instance(let instance): try descend { try repr(of: instance) }
        case .module(let module): "<module '\(module.name)'>"
        case .iterator(let iterator): "<\(iterator.typeName) object>"
        case .descriptor: "<\(typeName(of: value)) object>"
        case .opaque(let opaque): opaque.knownText == nil ? opaque.placeholder : "{\(opaque.origin)}"
        }
    }

    /// A short text for messages and origins; never fails.
    func describe(_ value: PythonValue) -> String {
        if case .opaque(let opaque) = value { return opaque.origin }
        let text = (try? repr(of: value)) ?? "<\(typeName(of: value))>"
        return text.utf8.count > 80 ? String(text.unicodeScalars.prefix(80)) + "…" : text
    }

    func decimalText(_ value: BigInteger) throws -> String {
        guard value.bitWidth <= 14_285 else {
            throw valueError(
                "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit")
        }
        return value.description
    }

    private func join(_ elements: [PythonValue], _ opening: String, _ closing: String) throws -> String {
        var text = opening
        try descend {
            for (index, element) in elements.enumerated() {
                try spend()
                if index > 0 { text += ", " }
                text += try repr(of: element)
                if text.utf8.count > bounds.elements { try reserve(text.utf8.count) }
            }
        }
        return text + closing
    }

    private func repr(of dictionary: PythonDictionary) throws -> String {
        var text = "{"
        try descend {
            for (index, entry) in dictionary.entries.enumerated() {
                try spend()
                if index > 0 { text += ", " }
                text += try repr(of: entry.key.value) + ": " + repr(of: entry.value)
                if text.utf8.count > bounds.elements { try reserve(text.utf8.count) }
            }
        }
        text += "}"
        guard case .none = dictionary.defaultFactory else {
            return try "defaultdict(\(repr(of: dictionary.defaultFactory)), \(text))"
        }
        return text
    }

    private func repr(of set: PythonSet) throws -> String {
        if set.elements.isEmpty { return set.isFrozen ? "frozenset()" : "set()" }
        let text = try join(set.elements.map(\.value), "{", "}")
        return set.isFrozen ? "frozenset(\(text))" : text
    }

    private func repr(of type: PythonClass) throws -> String {
        if let metaclass = type.metaclass, let method = metaclass.specialMember("__repr__") {
            return try string(of: call(method, .class(type)))
        }
        return type.module == "builtins" ? "<class '\(type.qualifiedName)'>" : "<class '\(type.module).\(type.qualifiedName)'>"
    }

    private func repr(of instance: PythonInstance) throws -> String {
        if let result = try callSpecial("__repr__", of: .instance(instance)) {
            guard let text = result.asString else {
                if case .opaque = result { return try string(of: result) }
                throw typeError("__repr__ returned non-string (type \(typeName(of: result)))")
            }
            return text
        }
        if let underlying = instance.underlying { return try repr(of: underlying) }
        return "<\(instance.type.module).\(instance.type.qualifiedName) object>"
    }
}
