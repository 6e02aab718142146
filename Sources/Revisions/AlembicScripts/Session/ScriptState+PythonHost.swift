import PythonSubset

extension ScriptState {
    /// The modelled modules, then those of the workspace; what is in neither exists, as far as one can tell, but is not read.
    func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource {
        if let definition = ModuleCatalog.all[name] { return .native(definition.make(interpreter)) }
        if let package = PackageSources.module(named: name) { return .source(package) }
        if let compiled = modules.module(named: name) { return .source(compiled) }
        if isMissing(name) { throw interpreter.exception(.moduleNotFoundError, "No module named '\(name)'") }
        return .opaque
    }

    /// Whether a name, with the capital of a class, is none that its package is known to have.
    private func isMissing(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: "."), let unmodelled = ModuleCatalog.all[String(name[..<dot])]?.unmodelled else { return false }
        let own = String(name[name.index(after: dot)...])
        return own.first?.isUppercase == true && !unmodelled.contains(own)
    }

    func write(_ text: String) { host.note(text) }

    func log(level: String, message: String) { host.note(message) }

    func readFile(_ path: String, _ interpreter: Interpreter) -> FileReading {
        let reading = modules.readFile(path)
        if case .refused = reading {
            findings.append(
                ScriptFinding(
                    kind: .refusedFile, message: "'\(path)' is not read: it is outside of the workspace.",
                    location: interpreter.location(in: uri)))
        }
        return reading
    }

    /// The file that env.py gives to `context.configure(output_buffer=...)`; revisions write no files.
    func output(named path: String, _ interpreter: Interpreter) -> PythonValue? {
        guard environment != nil else { return nil }
        return ScriptEvaluation(interpreter, self).instance("_OutputBuffer", OutputBuffer(path: path))
    }

    var surroundings: (any Surroundings)? { host.surroundings }

    func checkpoint() throws { try host.checkpoint() }
}
