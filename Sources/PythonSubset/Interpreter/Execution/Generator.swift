/// A generator, or the coroutine of an `async def`: a frame that is run in parts.
final class Generator: PythonIterator {
    private let frame: Frame
    private var hasStarted = false
    private var isRunning = false
    private var isFinished = false
    /// What the body returned.
    private(set) var result: PythonValue = .none

    init(_ frame: Frame) {
        self.frame = frame
    }

    override func sever() { frame.sever() }

    var name: String { frame.code.name }
    var isCoroutine: Bool { frame.code.isAsync && !frame.code.isGenerator }

    override var typeName: String {
        switch (frame.code.isAsync, frame.code.isGenerator) {
        case (true, false): "coroutine"
        case (true, true): "async_generator"
        default: "generator"
        }
    }

    override func next(_ interpreter: Interpreter) throws -> PythonValue? {
        try resume(interpreter, sending: .none)
    }

    /// Runs to the next `yield`; `nil` at the end.
    func resume(_ interpreter: Interpreter, sending value: PythonValue, raising exception: PythonException? = nil) throws -> PythonValue? {
        guard !isRunning else { throw interpreter.valueError("\(typeName) already executing") }
        guard !isFinished else {
            if let exception { throw exception }
            return nil
        }
        if !hasStarted {
            if let exception {
                isFinished = true
                throw exception
            }
            if !value.isNone { throw interpreter.typeError("can't send non-None value to a just-started \(typeName)") }
        } else if exception == nil {
            frame.push(value)
        }
        hasStarted = true
        isRunning = true
        defer { isRunning = false }
        do {
            switch try interpreter.run(frame, raising: exception) {
            case .yielded(let value): return value
            case .returned(let value):
                isFinished = true
                frame.sever()
                result = value
                return nil
            }
        } catch {
            isFinished = true
            frame.sever()
            throw error
        }
    }

    /// Ends the generator as `close()` does.
    func close(_ interpreter: Interpreter) throws {
        guard hasStarted, !isFinished else {
            isFinished = true
            return
        }
        do {
            if try resume(interpreter, sending: .none, raising: interpreter.exception(interpreter.types.exception(.generatorExit), []))
                != nil
            {
                throw interpreter.exception(.runtimeError, "generator ignored GeneratorExit")
            }
        } catch let exception as PythonException where exception.instance.type === interpreter.types.exception(.generatorExit) {
            return
        }
    }
}

extension Interpreter {
    /// One step of `yield from`: the next value to yield; `nil` when the result of the inner iterator is on the stack.
    func yieldFrom(_ frame: Frame) throws -> PythonValue? {
        let sent = frame.pop()
        guard case .iterator(let iterator) = frame.top else { throw unsupported("This 'yield from'") }
        let value: PythonValue?
        if let generator = iterator as? Generator {
            value = try generator.resume(self, sending: sent)
        } else {
            value = try iterator.next(self)
        }
        if let value {
            frame.counter -= 1
            return value
        }
        _ = frame.pop()
        frame.push((iterator as? Generator)?.result ?? .none)
        return nil
    }

    /// `await value`: a coroutine runs to its end, anything that is not awaitable is its own result.
    package func awaited(_ value: PythonValue) throws -> PythonValue {
        switch value {
        case .iterator(let iterator):
            guard let generator = iterator as? Generator else { return value }
            while try generator.next(self) != nil { try spend() }
            return generator.result
        case .opaque(let opaque): return .opaque(opaque.derived("await \(opaque.origin)"))
        case .instance:
            guard let result = try callSpecial("__await__", of: value) else { return value }
            return try awaited(result)
        default: return value
        }
    }

    /// The iterator of an `async for`, over `__aiter__` and `__anext__` or their synchronous twins.
    func asyncIterator(over value: PythonValue) throws -> PythonIterator {
        guard case .instance = value, let source = try callSpecial("__aiter__", of: value) else { return try iterator(over: value) }
        if case .iterator(let iterator) = source { return iterator }
        return ClosureIterator("async_iterator") { interpreter in
            guard let method = try interpreter.lookUpSpecial("__anext__", on: source) else {
                throw interpreter.typeError("'async for' received an object from __aiter__ that does not implement __anext__")
            }
            do {
                return try interpreter.awaited(interpreter.call(method))
            } catch let exception as PythonException
                where exception.instance.type.isSubclass(of: interpreter.types.exception(.stopAsyncIteration))
            {
                return nil
            }
        }
    }
}
