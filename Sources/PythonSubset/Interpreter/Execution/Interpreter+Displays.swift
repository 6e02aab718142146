import OrderedCollections

extension Interpreter {
    func executeDisplay(_ instruction: Instruction, _ frame: Frame) throws {
        switch instruction {
        case .buildSet(let count):
            let set = PythonSet()
            for value in frame.pop(count) { set.elements.append(try key(value)) }
            frame.push(try adopted(.set(set)))
        case .buildDictionary(let count):
            let values = frame.pop(2 * count)
            let dictionary = PythonDictionary()
            for index in stride(from: 0, to: values.count, by: 2) { dictionary[try key(values[index])] = values[index + 1] }
            frame.push(try adopted(.dictionary(dictionary)))
        case .appendToList(let distance):
            let value = frame.pop()
            guard case .list(let list)? = frame.peek(distance) else { return }
            list.elements.append(value)
            if list.elements.count & 0xFFFF == 0 { try reserve(elements: list.elements.count) }
        case .addToSet(let distance):
            let value = frame.pop()
            guard case .set(let set)? = frame.peek(distance) else { return }
            set.elements.append(try key(value))
        case .addToDictionary(let distance):
            let pair = frame.pop(2)
            guard case .dictionary(let dictionary)? = frame.peek(distance), pair.count == 2 else { return }
            dictionary[try key(pair[0])] = pair[1]
        case .extendList:
            let value = frame.pop()
            guard case .list(let list) = frame.top else { return }
            list.elements += try elements(ofUnpacked: value)
            try reserve(elements: list.elements.count)
        case .extendSet:
            let value = frame.pop()
            guard case .set(let set) = frame.top else { return }
            for element in try elements(ofUnpacked: value) { set.elements.append(try key(element)) }
        case .listToTuple:
            if case .list(let list) = frame.pop() { frame.push(try adopted(.tuple(list.elements))) }
        case .updateDictionary(let isCall):
            let value = frame.pop()
            guard case .dictionary(let dictionary) = frame.top else { return }
            try merge(value, into: dictionary, isCall: isCall)
        default: break
        }
    }

    private func elements(ofUnpacked value: PythonValue) throws -> [PythonValue] {
        do {
            return try elements(of: value)
        } catch let exception as PythonException
            where exception.instance.type === types.exception(.typeError) && exception.traceback.isEmpty
        {
            throw typeError("Value after * must be an iterable, not \(typeName(of: value))")
        }
    }

    private func merge(_ value: PythonValue, into dictionary: PythonDictionary, isCall: Bool) throws {
        if case .opaque(let opaque) = value {
            note(opaque, .iteration)
            return
        }
        guard let entries = try mappingEntries(of: value) else {
            throw typeError(
                isCall
                    ? "argument after ** must be a mapping, not \(typeName(of: value))" : "'\(typeName(of: value))' object is not a mapping"
            )
        }
        for (name, value) in entries {
            if isCall {
                guard let text = name.value.asString else { throw typeError("keywords must be strings") }
                guard dictionary[name] == nil else { throw typeError("got multiple values for keyword argument '\(text)'") }
            }
            dictionary[name] = value
        }
    }

    /// The entries of a mapping: a dictionary, or an object with `keys()`; `nil` for anything else.
    func mappingEntries(of value: PythonValue) throws -> [(PythonKey, PythonValue)]? {
        if let dictionary = value.asDictionary { return dictionary.entries.map { ($0.key, $0.value) } }
        guard case .instance = value, let keys = try findAttribute("keys", of: value) else { return nil }
        return try elements(of: call(keys)).map { (try key($0), try element(of: value, at: $0)) }
    }

    func executeText(_ instruction: Instruction, _ frame: Frame) throws {
        switch instruction {
        case .formatValue(let conversion, let hasFormat):
            let specification = hasFormat ? frame.pop() : nil
            frame.push(try formatField(frame.pop(), conversion, specification))
        case .buildString(let count): frame.push(try concatenate(frame.pop(count)))
        default: break
        }
    }

    private func formatField(_ value: PythonValue, _ conversion: AST.FormattedString.Conversion?, _ specification: PythonValue?) throws
        -> PythonValue
    {
        if case .opaque(let opaque) = value { return .opaque(opaque) }
        if case .opaque(let opaque)? = specification { return .opaque(opaque) }
        let text = specification?.asString ?? ""
        switch conversion {
        case nil: return try format(value, text)
        case .repr?: return try format(.string(repr(of: value)), text)
        case .ascii?: return try format(.string(PythonText.ascii(repr(of: value))), text)
        case .str?: return try format(self.text(of: value), text)
        }
    }

    /// The parts as one string; unknown, with the known text kept, when a part is.
    func concatenate(_ parts: [PythonValue]) throws -> PythonValue {
        var text = ""
        var unknown: Opaque?
        for part in parts {
            if case .opaque(let opaque) = part { unknown = opaque.combined(with: unknown) }
            text += try string(of: part)
            if text.utf8.count > bounds.elements { try reserve(text.utf8.count) }
        }
        try reserve(text.utf8.count)
        return unknown.map { .opaque($0.derived($0.origin, knownText: text)) } ?? .string(text)
    }
}

extension Frame {
    /// The value `distance` below the topmost.
    func peek(_ distance: Int) -> PythonValue? {
        let index = stack.count - 1 - distance
        return stack.indices.contains(index) ? stack[index] : nil
    }
}
