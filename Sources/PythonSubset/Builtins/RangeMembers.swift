enum RangeMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, *args") { interpreter, arguments in
            let values = try arguments.rest.map { try interpreter.expectInt($0) }
            guard (1...3).contains(values.count) else {
                throw interpreter.typeError("range expected 1 to 3 arguments, got \(values.count)")
            }
            let start = values.count > 1 ? values[0] : 0
            let stop = values.count > 1 ? values[1] : values[0]
            let step = values.count > 2 ? values[2] : 1
            guard step != 0 else { throw interpreter.valueError("range() arg 3 must not be zero") }
            guard let range = PythonRange(start, stop, step: step) else {
                throw interpreter.exception(.overflowError, "Python int too large to convert to C ssize_t")
            }
            return .range(range)
        },
        NativeDefinition("index", "self, value") { interpreter, arguments in
            guard case .range(let range) = arguments[0], let index = range.index(of: try interpreter.expectInt(arguments[1])) else {
                throw interpreter.valueError("\(try interpreter.repr(of: arguments[1])) is not in range")
            }
            return .int(index)
        },
        NativeDefinition("count", "self, value") { interpreter, arguments in
            .int(try interpreter.truth(interpreter.contains(arguments[0], arguments[1])) ? 1 : 0)
        },
    ])
}
