import OrderedCollections

extension Interpreter {
    func executeException(_ instruction: Instruction, _ frame: Frame) throws {
        switch instruction {
        case .matchException:
            guard let exception = handledExceptions.last else { return frame.push(.bool(false)) }
            frame.push(.bool(try matches(exception.instance, frame.pop())))
        case .loadException: frame.push(handledExceptions.last.map { .instance($0.instance) } ?? .none)
        case .endHandler: if handledExceptions.count > frame.handledBase { handledExceptions.removeLast() }
        case .raise(let hasCause):
            let cause = hasCause ? frame.pop() : nil
            throw try makeException(frame.pop(), cause: cause)
        case .reraise:
            guard let exception = handledExceptions.last else { throw self.exception(.runtimeError, "No active exception to reraise") }
            throw exception
        case .assertionFailed(let hasMessage):
            throw exception(types.exception(.assertionError), hasMessage ? [frame.pop()] : [])
        default: break
        }
    }

    /// Whether an `except` clause of the type takes an exception.
    private func matches(_ instance: PythonInstance, _ type: PythonValue) throws -> Bool {
        switch type {
        case .class(let type): return instance.type.isSubclass(of: type)
        case .tuple(let types):
            for type in types where try matches(instance, type) { return true }
            return false
        case .opaque(let opaque):
            guard let raised = instance.payload as? Opaque else { return instance.type.opaqueBase != nil }
            return raised.origin.hasPrefix(opaque.origin)
        default: throw typeError("catching classes that do not inherit from BaseException is not allowed")
        }
    }

    /// The exception that `raise value from cause` raises.
    func makeException(_ value: PythonValue, cause: PythonValue? = nil) throws -> PythonException {
        let instance: PythonInstance
        switch value {
        case .instance(let made) where made.type.isSubclass(of: types.exception(.baseException)) || made.type.opaqueBase != nil:
            instance = made
        case .class(let type) where type.isSubclass(of: types.exception(.baseException)) || type.opaqueBase != nil:
            guard case .instance(let made) = try instantiate(type) else { throw typeError("exceptions must derive from BaseException") }
            instance = made
        case .opaque(let opaque):
            instance = PythonInstance(types.exception(.exception), payload: opaque)
            instance.attributes["args"] = .tuple([.string(opaque.placeholder)])
        default: throw typeError("exceptions must derive from BaseException")
        }
        switch cause {
        case .class(let type)?: instance.attributes["__cause__"] = try instantiate(type)
        case let cause?: instance.attributes["__cause__"] = cause
        case nil: break
        }
        if let context = handledExceptions.last, context.instance !== instance {
            instance.attributes["__context__"] = .instance(context.instance)
        }
        return PythonException(instance)
    }

    // MARK: Contexts

    func enterContext(_ frame: Frame, _ target: Int) throws {
        let manager = frame.pop()
        let entered: PythonValue
        if let opaque = unknownContext(manager) {
            note(opaque, .context)
            frame.push(.native("__exit__", "*args") { _, _ in .bool(false) })
            entered = .opaque(opaque)
        } else {
            guard
                let enter = try lookUpSpecial("__enter__", on: manager) ?? lookUpSpecial("__aenter__", on: manager),
                let exit = try lookUpSpecial("__exit__", on: manager) ?? lookUpSpecial("__aexit__", on: manager)
            else { throw typeError("'\(typeName(of: manager))' object does not support the context manager protocol") }
            entered = try awaited(call(enter))
            frame.push(exit)
        }
        pushHandler(frame, target, stackDepth: frame.stack.count)
        frame.push(entered)
    }

    private func unknownContext(_ manager: PythonValue) -> Opaque? {
        switch manager {
        case .opaque(let opaque): return opaque
        case .instance(let instance):
            guard instance.type.specialMember("__enter__") == nil, instance.type.specialMember("__aenter__") == nil else { return nil }
            return instance.type.opaqueBase
        default: return nil
        }
    }

    func exitContextOnError(_ frame: Frame) throws {
        let exit = frame.pop()
        guard let exception = handledExceptions.last else { return frame.push(.bool(false)) }
        let result = try awaited(call(exit, .class(exception.instance.type), .instance(exception.instance), .none))
        frame.push(.bool(try knownTruth(result) ?? false))
    }
}
