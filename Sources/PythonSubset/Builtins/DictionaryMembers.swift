import OrderedCollections

enum DictionaryMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, *args, **kwargs") { interpreter, arguments in
            let dictionary = PythonDictionary()
            guard case .class(let type) = arguments[0], type !== interpreter.types.dictionary else {
                guard arguments.rest.count <= 1 else {
                    throw interpreter.typeError("dict expected at most 1 argument, got \(arguments.rest.count)")
                }
                try interpreter.update(dictionary, arguments.rest.first, arguments.keywords)
                return .dictionary(dictionary)
            }
            return .instance(PythonInstance(type, underlying: .dictionary(dictionary)))
        },
        NativeDefinition("__init__", "self, source=(), /, **kwargs") { interpreter, arguments in
            try interpreter.update(interpreter.expectDictionary(arguments[0]), arguments[1], arguments.keywords)
            return .none
        },
        NativeDefinition("get", "self, key, default=None") { interpreter, arguments in
            let dictionary = try interpreter.expectDictionary(arguments[0])
            if let value = dictionary[try interpreter.key(arguments[1])] { return value }
            if case .opaque(let opaque) = arguments[1] { throw UnknownValue(opaque) }
            return arguments[2]
        },
        NativeDefinition("keys", "self") { interpreter, arguments in
            DictionaryView.make(.keys, try interpreter.expectDictionary(arguments[0]), interpreter)
        },
        NativeDefinition("values", "self") { interpreter, arguments in
            DictionaryView.make(.values, try interpreter.expectDictionary(arguments[0]), interpreter)
        },
        NativeDefinition("items", "self") { interpreter, arguments in
            DictionaryView.make(.items, try interpreter.expectDictionary(arguments[0]), interpreter)
        },
        NativeDefinition("pop", "self, key, default=...") { interpreter, arguments in
            let dictionary = try interpreter.expectDictionary(arguments[0])
            if let value = dictionary.entries.removeValue(forKey: try interpreter.key(arguments[1])) { return value }
            guard let value = arguments.given("default") else {
                throw interpreter.exception(interpreter.types.exception(.keyError), [arguments[1]])
            }
            return value
        },
        NativeDefinition("popitem", "self, last=True") { interpreter, arguments in
            let dictionary = try interpreter.expectDictionary(arguments[0])
            guard !dictionary.entries.isEmpty else {
                throw interpreter.exception(.keyError, "popitem(): dictionary is empty")
            }
            let entry = try interpreter.truth(arguments[1]) ? dictionary.entries.removeLast() : dictionary.entries.removeFirst()
            return .tuple([entry.key.value, entry.value])
        },
        NativeDefinition("setdefault", "self, key, default=None") { interpreter, arguments in
            let dictionary = try interpreter.expectDictionary(arguments[0])
            let key = try interpreter.key(arguments[1])
            if let value = dictionary[key] { return value }
            dictionary[key] = arguments[2]
            return arguments[2]
        },
        NativeDefinition("update", "self, source=(), /, **kwargs") { interpreter, arguments in
            try interpreter.update(interpreter.expectDictionary(arguments[0]), arguments[1], arguments.keywords)
            return .none
        },
        NativeDefinition("clear", "self") { interpreter, arguments in
            try interpreter.expectDictionary(arguments[0]).entries = [:]
            return .none
        },
        NativeDefinition("copy", "self") { interpreter, arguments in
            let dictionary = try interpreter.expectDictionary(arguments[0])
            let copy = PythonDictionary(dictionary.entries)
            copy.defaultFactory = dictionary.defaultFactory
            return .dictionary(copy)
        },
        NativeDefinition("fromkeys", "iterable, value=None") { interpreter, arguments in
            let dictionary = PythonDictionary()
            try interpreter.iterate(arguments[0]) { dictionary[try interpreter.key($0)] = arguments[1] }
            return .dictionary(dictionary)
        },
        NativeDefinition("move_to_end", "self, key, last=True") { interpreter, arguments in
            let dictionary = try interpreter.expectDictionary(arguments[0])
            let key = try interpreter.key(arguments[1])
            guard let value = dictionary.entries.removeValue(forKey: key) else {
                throw interpreter.exception(interpreter.types.exception(.keyError), [arguments[1]])
            }
            if try interpreter.truth(arguments[2]) {
                dictionary[key] = value
            } else {
                dictionary.entries.updateValue(value, forKey: key, insertingAt: 0)
            }
            return .none
        },
        NativeDefinition("__len__", "self") { interpreter, arguments in .int(try interpreter.expectDictionary(arguments[0]).count) },
        NativeDefinition("__iter__", "self") { interpreter, arguments in
            .iterator(DictionaryIterator(try interpreter.expectDictionary(arguments[0])))
        },
        NativeDefinition("__contains__", "self, key") { interpreter, arguments in
            try interpreter.contains(.dictionary(interpreter.expectDictionary(arguments[0])), arguments[1])
        },
        NativeDefinition("__getitem__", "self, key") { interpreter, arguments in
            let dictionary = try interpreter.expectDictionary(arguments[0])
            if case .instance = arguments[0], dictionary[try interpreter.key(arguments[1])] == nil,
                let result = try interpreter.callSpecial("__missing__", of: arguments[0], arguments[1])
            {
                return result
            }
            return try interpreter.element(of: .dictionary(dictionary), at: arguments[1])
        },
        NativeDefinition("__setitem__", "self, key, value") { interpreter, arguments in
            try interpreter.setElement(of: .dictionary(interpreter.expectDictionary(arguments[0])), at: arguments[1], to: arguments[2])
            return .none
        },
        NativeDefinition("__delitem__", "self, key") { interpreter, arguments in
            try interpreter.deleteElement(of: .dictionary(interpreter.expectDictionary(arguments[0])), at: arguments[1])
            return .none
        },
    ])
}

extension Interpreter {
    /// `dictionary.update(source, **keywords)`; an unknown source is noted and adds nothing.
    func update(_ dictionary: PythonDictionary, _ source: PythonValue?, _ keywords: OrderedDictionary<String, PythonValue>) throws {
        if let source {
            if case .opaque(let opaque) = source {
                note(opaque, .iteration)
            } else {
                for (key, value) in try mappingEntries(of: source) ?? pairs(of: source) { dictionary[key] = value }
            }
        }
        for (name, value) in keywords { dictionary[name] = value }
    }
}
