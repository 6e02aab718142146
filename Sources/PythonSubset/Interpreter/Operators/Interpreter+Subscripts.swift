import OrderedCollections

extension Interpreter {
    /// `container[index]`.
    package func element(of container: PythonValue, at index: PythonValue) throws -> PythonValue {
        switch container {
        case .dictionary(let dictionary): return try element(of: dictionary, at: index)
        case .list(let list):
            if case .slice(let slice) = index { return .list(try indices(slice, count: list.elements.count).map { list.elements[$0] }) }
            return try list.elements[position(index, count: list.elements.count, "list")]
        case .tuple(let elements):
            if case .slice(let slice) = index { return .tuple(try indices(slice, count: elements.count).map { elements[$0] }) }
            return try elements[position(index, count: elements.count, "tuple")]
        case .string(let text): return try character(of: text, at: index)
        case .bytes(let bytes):
            if case .slice(let slice) = index { return .bytes(try indices(slice, count: bytes.count).map { bytes[$0] }) }
            return try .int(Int(bytes[position(index, count: bytes.count, "index")]))
        case .range(let range):
            if case .slice(let slice) = index { return try self.slice(range, slice) }
            return try .int(range[position(index, count: range.count, "range object")])
        case .opaque(let opaque): return .opaque(opaque.derived("\(opaque.origin)[\(describeIndex(index))]"))
        case .class(let type): return try element(of: type, at: index)
        default: break
        }
        if let result = try callSpecial("__getitem__", of: container, index) { return result }
        if case .instance(let instance) = container {
            if let underlying = instance.underlying {
                if case .dictionary(let dictionary) = underlying, dictionary[try key(index)] == nil,
                    let result = try callSpecial("__missing__", of: container, index)
                {
                    return result
                }
                return try element(of: underlying, at: index)
            }
            if let opaque = instance.type.opaqueBase { return .opaque(opaque.derived("\(opaque.origin)()[\(describe(index))]")) }
        }
        throw typeError("'\(typeName(of: container))' object is not subscriptable")
    }

    private func element(of dictionary: PythonDictionary, at index: PythonValue) throws -> PythonValue {
        if case .opaque(let opaque) = index, dictionary.entries[PythonKey(value: index)] == nil {
            return .opaque(opaque.derived("{…}[\(opaque.origin)]"))
        }
        let key = try key(index)
        if let value = dictionary[key] { return value }
        guard case .none = dictionary.defaultFactory else {
            let value = try call(dictionary.defaultFactory)
            dictionary[key] = value
            return value
        }
        throw exception(types.exception(.keyError), [index])
    }

    private func element(of type: PythonClass, at index: PythonValue) throws -> PythonValue {
        if let metaclass = type.metaclass, let method = metaclass.specialMember("__getitem__") {
            return try call(method, .class(type), index)
        }
        if let method = try findAttribute("__class_getitem__", of: .class(type)) { return try call(method, index) }
        if type.linearization.contains(where: { $0.module == "builtins" && BuiltinTypes.generics.contains($0.name) }) {
            return .class(type)
        }
        if let opaque = type.opaqueBase { return .opaque(opaque.derived("\(opaque.origin)[\(describeIndex(index))]")) }
        throw typeError("type '\(type.name)' is not subscriptable")
    }

    private func slice(_ range: PythonRange, _ slice: PythonSlice) throws -> PythonValue {
        let (start, stop, step) = try bounds(of: slice, count: range.count)
        let (stride, overflow) = step.multipliedReportingOverflow(by: range.step)
        guard !overflow, let part = PythonRange(range[start], range[stop], step: stride) else {
            throw exception(.overflowError, "Python int too large to convert to C ssize_t")
        }
        return .range(part)
    }

    private func character(of text: String, at index: PythonValue) throws -> PythonValue {
        try spend(text.utf8.count / 64)
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            let bytes = Array(text.utf8)
            if case .slice(let slice) = index {
                return .string(String(decoding: try indices(slice, count: bytes.count).map { bytes[$0] }, as: UTF8.self))
            }
            return try .string(String(UnicodeScalar(bytes[position(index, count: bytes.count, "string")])))
        }
        let scalars = Array(text.unicodeScalars)
        if case .slice(let slice) = index {
            var result = String.UnicodeScalarView()
            for position in try indices(slice, count: scalars.count) { result.append(scalars[position]) }
            return .string(String(result))
        }
        return try .string(String(scalars[position(index, count: scalars.count, "string")]))
    }

    /// An index as an offset.
    ///
    /// - Throws: Python's `IndexError` and `TypeError`.
    func position(_ index: PythonValue, count: Int, _ kind: String) throws -> Int {
        guard let offset = try self.index(index) else {
            throw typeError("\(kind) indices must be integers or slices, not \(typeName(of: index))")
        }
        let position = offset < 0 ? offset + count : offset
        guard (0..<count).contains(position) else { throw exception(.indexError, "\(kind) index out of range") }
        return position
    }

    /// The value of an object that may serve as an index; `nil` for others.
    func index(_ value: PythonValue) throws -> Int? {
        if let number = value.asInt { return number }
        if case .bigInteger(let number) = value { return number.isNegative ? .min / 2 : .max / 2 }
        guard case .instance = value, let result = try callSpecial("__index__", of: value) else { return nil }
        return result.asInt
    }

    /// The offsets that a slice selects out of `count` elements.
    func indices(_ slice: PythonSlice, count: Int) throws -> [Int] {
        let (start, stop, step) = try bounds(of: slice, count: count)
        guard let range = PythonRange(start, stop, step: step) else { return [] }
        try reserve(range.count)
        return (0..<range.count).map { range[$0] }
    }

    /// `slice.indices(count)`.
    func bounds(of slice: PythonSlice, count: Int) throws -> (start: Int, stop: Int, step: Int) {
        func part(_ value: PythonValue) throws -> Int? {
            if value.isNone { return nil }
            guard let number = try index(value) else {
                throw typeError("slice indices must be integers or None or have an __index__ method")
            }
            return number
        }
        let step = max(try part(slice.step) ?? 1, -Int.max)
        guard step != 0 else { throw valueError("slice step cannot be zero") }
        let (lowest, highest) = step > 0 ? (0, count) : (-1, count - 1)
        func clamp(_ value: Int?, _ missing: Int) -> Int {
            guard let value else { return missing }
            return min(max(value < 0 ? value + count : value, lowest), highest)
        }
        let start = clamp(try part(slice.start), step > 0 ? lowest : highest)
        let stop = clamp(try part(slice.stop), step > 0 ? highest : lowest)
        return (start, stop, step)
    }

    // MARK: Changing

    func executeSubscript(_ instruction: Instruction, _ frame: Frame) throws {
        switch instruction {
        case .buildSlice:
            let parts = frame.pop(3)
            guard parts.count == 3 else { return }
            frame.push(.slice(PythonSlice(start: parts[0], stop: parts[1], step: parts[2])))
        case .storeSubscript:
            let index = frame.pop()
            let container = frame.pop()
            try setElement(of: container, at: index, to: frame.pop())
        case .deleteSubscript:
            let index = frame.pop()
            try deleteElement(of: frame.pop(), at: index)
        default: break
        }
    }

    /// `container[index] = value`.
    package func setElement(of container: PythonValue, at index: PythonValue, to value: PythonValue) throws {
        switch container {
        case .dictionary(let dictionary): dictionary[try key(index)] = value
        case .list(let list):
            if case .slice(let slice) = index { return try replace(slice, of: list, by: elements(of: value)) }
            list.elements[try position(index, count: list.elements.count, "list assignment")] = value
        case .opaque: break
        default:
            if try callSpecial("__setitem__", of: container, index, value) != nil { return }
            if case .instance(let instance) = container {
                if let underlying = instance.underlying { return try setElement(of: underlying, at: index, to: value) }
                if instance.type.opaqueBase != nil { return }
            }
            throw typeError("'\(typeName(of: container))' object does not support item assignment")
        }
    }

    private func replace(_ slice: PythonSlice, of list: PythonList, by values: [PythonValue]) throws {
        let (start, stop, step) = try bounds(of: slice, count: list.elements.count)
        if step == 1 {
            try reserve(elements: list.elements.count + values.count)
            list.elements.replaceSubrange(start..<max(start, stop), with: values)
            return
        }
        let positions = try indices(slice, count: list.elements.count)
        guard positions.count == values.count else {
            throw valueError("attempt to assign sequence of size \(values.count) to extended slice of size \(positions.count)")
        }
        for (position, value) in zip(positions, values) { list.elements[position] = value }
    }

    /// `del container[index]`.
    package func deleteElement(of container: PythonValue, at index: PythonValue) throws {
        switch container {
        case .dictionary(let dictionary):
            guard dictionary.entries.removeValue(forKey: try key(index)) != nil else {
                throw exception(types.exception(.keyError), [index])
            }
        case .list(let list):
            if case .slice(let slice) = index {
                for position in try indices(slice, count: list.elements.count).sorted(by: >) { list.elements.remove(at: position) }
                return
            }
            list.elements.remove(at: try position(index, count: list.elements.count, "list assignment"))
        case .opaque: break
        default:
            if try callSpecial("__delitem__", of: container, index) != nil { return }
            if case .instance(let instance) = container, let underlying = instance.underlying {
                return try deleteElement(of: underlying, at: index)
            }
            throw typeError("'\(typeName(of: container))' object doesn't support item deletion")
        }
    }

    /// The pairs of an iterable of pairs, as `dict()` takes them.
    func pairs(of value: PythonValue) throws -> [(PythonKey, PythonValue)] {
        try elements(of: value).enumerated().map { offset, element in
            let pair = try elements(of: element)
            guard pair.count == 2 else {
                throw valueError("dictionary update sequence element #\(offset) has length \(pair.count); 2 is required")
            }
            return (try key(pair[0]), pair[1])
        }
    }
}

extension Interpreter {
    /// An index or slice as it is written, for the origins of unknown values.
    private func describeIndex(_ index: PythonValue) -> String {
        guard case .slice(let slice) = index else { return describe(index) }
        let bounds = [slice.start, slice.stop].map { $0.isNone ? "" : describe($0) }.joined(separator: ":")
        return slice.step.isNone ? bounds : "\(bounds):\(describe(slice.step))"
    }
}
