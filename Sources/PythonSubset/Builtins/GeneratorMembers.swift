enum GeneratorMembers {
    static let table = Dictionary([
        NativeDefinition("send", "self, value") { interpreter, arguments in
            let generator = try generator(arguments, interpreter)
            return try step(generator, generator.resume(interpreter, sending: arguments[1]), interpreter)
        },
        NativeDefinition("throw", "self, exception, value=None, traceback=None") { interpreter, arguments in
            let generator = try generator(arguments, interpreter)
            let raised = arguments[2].isNone ? arguments[1] : arguments[2]
            let exception = try interpreter.makeException(raised)
            return try step(generator, generator.resume(interpreter, sending: .none, raising: exception), interpreter)
        },
        NativeDefinition("close", "self") { interpreter, arguments in
            try generator(arguments, interpreter).close(interpreter)
            return .none
        },
        NativeDefinition("__next__", "self") { interpreter, arguments in
            let generator = try generator(arguments, interpreter)
            return try step(generator, generator.next(interpreter), interpreter)
        },
        NativeDefinition("__iter__", "self") { _, arguments in arguments[0] },
        NativeDefinition("__await__", "self") { _, arguments in arguments[0] },
        NativeDefinition("__anext__", "self") { interpreter, arguments in
            guard let value = try generator(arguments, interpreter).next(interpreter) else {
                throw interpreter.exception(interpreter.types.exception(.stopAsyncIteration), [])
            }
            return value
        },
        NativeDefinition("aclose", "self") { interpreter, arguments in
            try generator(arguments, interpreter).close(interpreter)
            return .none
        },
    ])

    private static func generator(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Generator {
        guard case .iterator(let iterator) = arguments[0], let generator = iterator as? Generator else {
            throw interpreter.typeError("a generator is required, not \(interpreter.typeName(of: arguments[0]))")
        }
        return generator
    }

    private static func step(_ generator: Generator, _ value: PythonValue?, _ interpreter: Interpreter) throws -> PythonValue {
        guard let value else {
            let result = generator.result
            throw interpreter.exception(interpreter.types.exception(.stopIteration), result.isNone ? [] : [result])
        }
        return value
    }
}
