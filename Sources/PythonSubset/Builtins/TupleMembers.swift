enum TupleMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, iterable=()") { interpreter, arguments in
            let elements = try interpreter.elements(of: arguments[1])
            return interpreter.wrap(.tuple(elements), arguments[0], exact: interpreter.types.tuple)
        },
        NativeDefinition("index", "self, value, start=0, stop=...") { interpreter, arguments in
            try SequenceSearch.index(of: arguments, in: arguments[0].asSequence ?? [], "tuple", interpreter)
        },
        NativeDefinition("count", "self, value") { interpreter, arguments in
            .int(try (arguments[0].asSequence ?? []).count { try interpreter.areEqual($0, arguments[1]) })
        },
    ])
}
