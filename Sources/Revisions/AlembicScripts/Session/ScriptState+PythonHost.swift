import PythonSubset

extension ScriptState {
    /// The modelled modules, then those of the workspace; what is in neither exists, as far as one can tell, but is not read.
    func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource {
        if let definition = ModuleCatalog.all[name] { return .native(definition.make(interpreter, self)) }
        if let compiled = modules.module(named: name) { return .source(compiled) }
        return .opaque
    }

    func write(_ text: String) { host.note(text) }

    func log(level: String, message: String) { host.note(message) }

    func readFile(_ path: String) -> [UInt8]? { modules.readFile(path) }

    /// The file that env.py gives to `context.configure(output_buffer=...)`; revisions write no files.
    func output(named path: String, _ interpreter: Interpreter) -> PythonValue? {
        guard environment != nil else { return nil }
        return ScriptEvaluation(interpreter, self).instance("_OutputBuffer", OutputBuffer(path: path))
    }

    func volatileValue(_ source: VolatileSource, _ interpreter: Interpreter) -> PythonValue? {
        host.isOffline ? nil : host.volatileValue(source).map { ScriptEvaluation(interpreter, self).value(of: $0) }
    }

    func checkpoint() throws { try host.checkpoint() }
}
