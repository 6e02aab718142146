import PythonSubset

/// One evaluation as the native functions of the modelled modules see it: the interpreter and what the modules remember.
struct ScriptEvaluation {
    let interpreter: Interpreter
    let state: ScriptState

    init(_ interpreter: Interpreter, _ state: ScriptState) {
        self.interpreter = interpreter
        self.state = state
    }

    /// - Throws: an exception when the interpreter does not belong to a script.
    init(_ interpreter: Interpreter) throws {
        guard let state = interpreter.host as? ScriptState else { throw interpreter.unsupported("Alembic outside of a migration script") }
        self.init(interpreter, state)
    }

    var host: any ScriptHost { state.host }

    /// Calls a value with positional arguments.
    func call(_ callee: PythonValue, _ arguments: PythonValue...) throws -> PythonValue {
        try interpreter.call(callee, CallArguments(arguments))
    }

    /// A new instance of a modelled class with its native state, without calling `__init__`.
    func instance(_ key: String, _ payload: Any?) -> PythonValue {
        .instance(PythonInstance(state.type(key, interpreter), payload: payload))
    }

    func type(_ key: String) -> PythonClass { state.type(key, interpreter) }

    /// Whether a value is an instance of a modelled class.
    func isInstance(_ value: PythonValue, of key: String) -> Bool {
        guard case .instance(let instance) = value else { return false }
        return instance.type.isSubclass(of: type(key))
    }

    /// Python's `str()`.
    func string(_ value: PythonValue) throws -> String { try interpreter.string(of: value) }

    /// Python's `repr()`.
    func representation(_ value: PythonValue) throws -> String { try interpreter.repr(of: value) }

    /// The elements of any iterable.
    func elements(_ value: PythonValue) throws -> [PythonValue] {
        if let elements = value.asSequence { return elements }
        return try interpreter.elements(of: value)
    }

    func truth(_ value: PythonValue) throws -> Bool { try interpreter.truth(value) }
}
