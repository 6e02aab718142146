enum ListMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, *args, **kwargs") { interpreter, arguments in
            guard case .class(let type) = arguments[0], type !== interpreter.types.list else {
                return .list(try arguments.rest.first.map { try interpreter.elements(of: $0) } ?? [])
            }
            return .instance(PythonInstance(type, underlying: .list([])))
        },
        NativeDefinition("__init__", "self, iterable=()") { interpreter, arguments in
            try interpreter.expectList(arguments[0]).elements = try interpreter.elements(of: arguments[1])
            return .none
        },
        NativeDefinition("append", "self, item") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            list.elements.append(arguments[1])
            if list.elements.count & 0xFFFF == 0 { try interpreter.reserve(elements: list.elements.count) }
            return .none
        },
        NativeDefinition("extend", "self, iterable") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            list.elements += try interpreter.elements(of: arguments[1])
            try interpreter.reserve(elements: list.elements.count)
            return .none
        },
        NativeDefinition("insert", "self, index, item") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            let index = try interpreter.expectInt(arguments[1])
            let position = index < 0 ? max(0, index + list.elements.count) : min(index, list.elements.count)
            list.elements.insert(arguments[2], at: position)
            return .none
        },
        NativeDefinition("remove", "self, value") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            guard let index = try list.elements.firstIndex(where: { try interpreter.areEqual($0, arguments[1]) }) else {
                throw interpreter.valueError("list.remove(x): x not in list")
            }
            list.elements.remove(at: index)
            return .none
        },
        NativeDefinition("pop", "self, index=-1") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            guard !list.elements.isEmpty else { throw interpreter.exception(.indexError, "pop from empty list") }
            let index = try interpreter.expectInt(arguments[1])
            let position = index < 0 ? index + list.elements.count : index
            guard list.elements.indices.contains(position) else { throw interpreter.exception(.indexError, "pop index out of range") }
            return list.elements.remove(at: position)
        },
        NativeDefinition("clear", "self") { interpreter, arguments in
            try interpreter.expectList(arguments[0]).elements = []
            return .none
        },
        NativeDefinition("index", "self, value, start=0, stop=...") { interpreter, arguments in
            try SequenceSearch.index(of: arguments, in: interpreter.expectList(arguments[0]).elements, "list", interpreter)
        },
        NativeDefinition("count", "self, value") { interpreter, arguments in
            .int(try interpreter.expectList(arguments[0]).elements.count { try interpreter.areEqual($0, arguments[1]) })
        },
        NativeDefinition("sort", "self, *, key=None, reverse=False") { interpreter, arguments in
            let list = try interpreter.expectList(arguments[0])
            list.elements = try interpreter.sorted(list.elements, key: arguments[1], isReversed: interpreter.truth(arguments[2]))
            return .none
        },
        NativeDefinition("reverse", "self") { interpreter, arguments in
            try interpreter.expectList(arguments[0]).elements.reverse()
            return .none
        },
        NativeDefinition("copy", "self") { interpreter, arguments in .list(try interpreter.expectList(arguments[0]).elements) },
        NativeDefinition("__len__", "self") { interpreter, arguments in .int(try interpreter.expectList(arguments[0]).elements.count) },
        NativeDefinition("__iter__", "self") { interpreter, arguments in .iterator(ListIterator(try interpreter.expectList(arguments[0])))
        },
        NativeDefinition("__contains__", "self, item") { interpreter, arguments in
            try interpreter.contains(.list(interpreter.expectList(arguments[0])), arguments[1])
        },
        NativeDefinition("__getitem__", "self, index") { interpreter, arguments in
            try interpreter.element(of: .list(interpreter.expectList(arguments[0])), at: arguments[1])
        },
        NativeDefinition("__setitem__", "self, index, value") { interpreter, arguments in
            try interpreter.setElement(of: .list(interpreter.expectList(arguments[0])), at: arguments[1], to: arguments[2])
            return .none
        },
        NativeDefinition("__delitem__", "self, index") { interpreter, arguments in
            try interpreter.deleteElement(of: .list(interpreter.expectList(arguments[0])), at: arguments[1])
            return .none
        },
    ])
}

enum SequenceSearch {
    /// `sequence.index(value, start, stop)`.
    static func index(of arguments: Arguments, in elements: [PythonValue], _ kind: String, _ interpreter: Interpreter) throws -> PythonValue
    {
        func bound(_ value: PythonValue) throws -> Int {
            let index = try interpreter.expectInt(value)
            return min(max(index < 0 ? index + elements.count : index, 0), elements.count)
        }
        let start = try bound(arguments[2])
        let stop = try arguments.given("stop").map(bound) ?? elements.count
        for index in start..<max(start, stop) where try interpreter.areEqual(elements[index], arguments[1]) { return .int(index) }
        throw interpreter.valueError(
            kind == "tuple" ? "tuple.index(x): x not in tuple" : "\(try interpreter.repr(of: arguments[1])) is not in list")
    }
}
