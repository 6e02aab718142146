import OrderedCollections

/// How the execution of a frame ended for now.
enum Outcome {
    case returned(PythonValue)
    case yielded(PythonValue)
}

extension Interpreter {
    /// Runs a frame until it returns, yields or raises.
    ///
    /// - Parameter exception: raised where the frame stands, as `generator.throw()` does.
    func run(_ frame: Frame, raising exception: PythonException? = nil) throws -> Outcome {
        guard depth < bounds.depth else { throw self.exception(.recursionError, "maximum recursion depth exceeded") }
        depth += 1
        frames.append(frame)
        frame.handledBase = handledExceptions.count
        handledExceptions += frame.suspendedExceptions
        frame.suspendedExceptions = []
        defer {
            handledExceptions.removeLast(handledExceptions.count - frame.handledBase)
            frames.removeLast()
            depth -= 1
        }
        var pending = exception
        while true {
            do {
                if let exception = pending { throw exception }
                return try advance(frame)
            } catch let exception as PythonException {
                pending = nil
                exception.record(frame)
                try handle(exception, frame)
            }
        }
    }

    private func handle(_ exception: PythonException, _ frame: Frame) throws {
        guard let handler = frame.handlers.popLast() else { throw exception }
        frame.stack.removeLast(frame.stack.count - handler.stackDepth)
        handledExceptions.removeLast(handledExceptions.count - frame.handledBase - handler.handledDepth)
        handledExceptions.append(exception)
        frame.counter = handler.target
    }

    /// Executes instructions until the frame returns or yields.
    private func advance(_ frame: Frame) throws -> Outcome {
        let code = frame.code
        while true {
            try spend()
            let instruction = code.instructions[frame.counter]
            frame.counter += 1
            switch instruction {
            case .constant(let index): frame.push(code.constants[index].value)
            case .pop: _ = frame.pop()
            case .duplicate: frame.push(frame.top)
            case .duplicatePair: frame.stack.append(contentsOf: Array(frame.stack.suffix(2)))
            case .swap: frame.swapTop()
            case .rotateThree: frame.rotateThree()
            case .loadLocal(let index): try loadLocal(index, frame)
            case .storeLocal(let index): frame.locals[index] = frame.pop()
            case .loadGlobal(let index): try frame.push(global(code.names[index], frame))
            case .storeGlobal(let index): frame.globals.namespace[code.names[index]] = frame.pop()
            case .deleteLocal, .loadCell, .storeCell, .deleteCell, .deleteGlobal, .loadName, .storeName, .deleteName, .loadNameOrCell:
                try executeVariable(instruction, frame)
            case .loadAttribute(let index):
                let object = frame.pop()
                try frame.push(attribute(code.names[index], of: object))
            case .storeAttribute(let index):
                let object = frame.pop()
                try setAttribute(code.names[index], of: object, to: frame.pop())
            case .deleteAttribute(let index): try deleteAttribute(code.names[index], of: frame.pop())
            case .loadSubscript:
                let index = frame.pop()
                try frame.push(element(of: frame.pop(), at: index))
            case .storeSubscript, .deleteSubscript, .buildSlice: try executeSubscript(instruction, frame)
            case .binary(let operation):
                let right = frame.pop()
                try frame.push(binary(operation, frame.pop(), right))
            case .inPlace(let operation):
                let right = frame.pop()
                try frame.push(inPlace(operation, frame.pop(), right))
            case .negate: try frame.push(negate(frame.pop()))
            case .positive: try frame.push(positive(frame.pop()))
            case .invert: try frame.push(invert(frame.pop()))
            case .not: try frame.push(not(frame.pop()))
            case .compare(let operation):
                let right = frame.pop()
                try frame.push(compare(operation, frame.pop(), right))
            case .buildList(let count): try frame.push(adopted(.list(frame.pop(count))))
            case .buildTuple(let count): try frame.push(adopted(.tuple(frame.pop(count))))
            case .buildSet, .buildDictionary, .appendToList, .addToSet, .addToDictionary, .extendList, .extendSet, .listToTuple,
                .updateDictionary:
                try executeDisplay(instruction, frame)
            case .formatValue, .buildString: try executeText(instruction, frame)
            case .jump(let target): frame.counter = target
            case .jumpIfFalse(let target): if try !truth(frame.pop()) { frame.counter = target }
            case .jumpIfTrue(let target): if try truth(frame.pop()) { frame.counter = target }
            case .jumpIfFalseOrPop(let target): if try truth(frame.top) { _ = frame.pop() } else { frame.counter = target }
            case .jumpIfTrueOrPop(let target): if try truth(frame.top) { frame.counter = target } else { _ = frame.pop() }
            case .jumpIfLoopEnds(let target): if try !loopTruth(frame.pop()) { frame.counter = target }
            case .iterate: try frame.push(.iterator(iterator(over: frame.pop())))
            case .iterateAsync: try frame.push(.iterator(asyncIterator(over: frame.pop())))
            case .advance(let target): try advanceIterator(frame, target)
            case .unpack(let count): try unpack(count, frame)
            case .unpackStarred(let before, let after): try unpack(before: before, after: after, frame)
            case .call(let site, let positional, let keywords): try executeCall(frame, code.sites[site], positional, keywords)
            case .callUnpacked(let site): try executeUnpackedCall(frame, code.sites[site])
            case .makeFunction(let index, let defaults, let captured): makeFunction(frame, code.functions[index], defaults, captured)
            case .makeClass(let index, let site, let captured): try makeClass(frame, code.codes[index], code.sites[site], captured)
            case .annotate(let name, let type): annotate(frame, code.names[name], code.constants[type].value)
            case .pushHandler(let target): pushHandler(frame, target, stackDepth: frame.stack.count)
            case .popHandler: _ = frame.handlers.popLast()
            case .matchException, .loadException, .endHandler, .raise, .reraise, .assertionFailed: try executeException(instruction, frame)
            case .enterContext(let target): try enterContext(frame, target)
            case .exitContext: _ = try awaited(call(frame.pop(), .none, .none, .none))
            case .exitContextOnError: try exitContextOnError(frame)
            case .returnValue: return .returned(frame.pop())
            case .stashResult: frame.stashed = frame.pop()
            case .returnStashed: return .returned(frame.stashed)
            case .yield: return suspend(frame, frame.pop())
            case .yieldFrom: if let value = try yieldFrom(frame) { return suspend(frame, value) }
            case .await: try frame.push(awaited(frame.pop()))
            case .importModule, .importFrom, .importName, .importStar: try executeImport(instruction, frame)
            case .matchSequence, .matchMapping, .matchClass: try executeMatch(instruction, frame)
            case .unsupported(let what): throw unsupported(what)
            }
        }
    }

    func adopted(_ value: PythonValue) throws -> PythonValue {
        try adopt(value)
        return value
    }

    private func suspend(_ frame: Frame, _ value: PythonValue) -> Outcome {
        frame.suspendedExceptions = Array(handledExceptions[frame.handledBase...])
        return .yielded(value)
    }

    func pushHandler(_ frame: Frame, _ target: Int, stackDepth: Int) {
        frame.handlers.append(
            .init(target: target, stackDepth: stackDepth, handledDepth: handledExceptions.count - frame.handledBase))
    }

    /// The truth of a loop's condition: an unknown one ends the loop.
    private func loopTruth(_ value: PythonValue) throws -> Bool {
        if case .opaque(let opaque) = value {
            note(opaque, .condition)
            return false
        }
        return try truth(value)
    }

    private func not(_ value: PythonValue) throws -> PythonValue {
        if case .opaque(let opaque) = value { return .opaque(opaque.derived("not \(opaque.origin)")) }
        return .bool(try !truth(value))
    }
}

extension Frame {
    func swapTop() {
        guard stack.count >= 2 else { return }
        stack.swapAt(stack.count - 1, stack.count - 2)
    }

    /// Moves the topmost value under the two below it.
    func rotateThree() {
        guard stack.count >= 3 else { return }
        stack.insert(pop(), at: stack.count - 2)
    }
}
