extension Interpreter {
    /// `iter(value)`; an unknown value is noted and has no elements.
    package func iterator(over value: PythonValue) throws -> PythonIterator {
        switch value {
        case .iterator(let iterator): return iterator
        case .list(let list): return ListIterator(list)
        case .tuple(let elements): return ElementIterator(elements)
        case .string(let text):
            try reserve(text.utf8.count)
            return ElementIterator(text.unicodeScalars.map { .string(String($0)) })
        case .bytes(let bytes): return ElementIterator(bytes.map { .int(Int($0)) })
        case .dictionary(let dictionary): return DictionaryIterator(dictionary)
        case .set(let set): return ElementIterator(set.elements.map(\.value))
        case .range(let range):
            var index = 0
            return ClosureIterator("range_iterator") { _ in
                guard index < range.count else { return nil }
                defer { index += 1 }
                return .int(range[index])
            }
        case .opaque(let opaque):
            note(opaque, .iteration)
            return ElementIterator([])
        default: return try specialIterator(over: value)
        }
    }

    private func specialIterator(over value: PythonValue) throws -> PythonIterator {
        if let result = try callSpecial("__iter__", of: value) {
            switch result {
            case .iterator(let iterator): return iterator
            case .instance, .module, .class: return NextIterator(result)
            case .opaque: return try iterator(over: result)
            default: throw typeError("iter() returned non-iterator of type '\(typeName(of: result))'")
            }
        }
        if case .instance(let instance) = value {
            if let underlying = instance.underlying { return try iterator(over: underlying) }
            if let getter = instance.type.specialMember("__getitem__") {
                let method = try bind(getter, to: value, type: instance.type)
                return SequenceIterator(method)
            }
            if let opaque = instance.type.opaqueBase { return try iterator(over: .opaque(opaque)) }
        }
        throw typeError("'\(typeName(of: value))' object is not iterable")
    }

    /// All elements of an iterable.
    package func elements(of value: PythonValue) throws -> [PythonValue] {
        switch value {
        case .list(let list): return list.elements
        case .tuple(let elements): return elements
        case .dictionary(let dictionary): return dictionary.keys
        case .set(let set): return set.elements.map(\.value)
        default:
            var result: [PythonValue] = []
            try iterate(value) { result.append($0) }
            return result
        }
    }

    /// Calls `body` with each element of an iterable.
    package func iterate(_ value: PythonValue, _ body: (PythonValue) throws -> Void) throws {
        let iterator = try iterator(over: value)
        var count = 0
        while let element = try iterator.next(self) {
            try spend()
            count += 1
            if count & 0xFFFF == 0 { try reserve(elements: count) }
            try body(element)
        }
    }
}
