/// What an evaluation may ask of the world around it; every answer has a default that gives nothing away.
package protocol PythonHost: AnyObject {
    /// The module of an absolute name such as `sqlalchemy.dialects.postgresql`; the standard library is looked up first.
    func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource
    /// Text that the script prints, line ends included.
    func write(_ text: String)
    /// A record of the `logging` module.
    func log(level: String, message: String)
    /// What stands at a path that a script reads; only files of the workspace are read.
    func readFile(_ path: String, _ interpreter: Interpreter) -> FileReading
    /// What stands for a file that a script opens for writing; `nil` refuses. Nothing is written by the interpreter itself.
    func output(named path: String, _ interpreter: Interpreter) -> PythonValue?
    /// The clock, chance and names of the machine, where they may be known (an online run).
    var surroundings: (any Surroundings)? { get }
    /// Called every few thousand steps.
    /// - Throws: `EvaluationLimit.deadline` or `.cancelled` to end the evaluation.
    func checkpoint() throws
}

/// What a script finds at a path.
package enum FileReading: Sendable {
    case content([UInt8])
    case directory
    /// Nothing is there.
    case missing
    /// Outside of the workspace, or not to be read: unknown.
    case refused

    package var bytes: [UInt8]? {
        if case .content(let bytes) = self { bytes } else { nil }
    }
}

/// Where the source of a module is.
package enum ModuleSource {
    case native(PythonModule)
    case source(CompiledModule)
    /// Exists, or may exist, outside of what is read: its names are opaque.
    case opaque
    /// `ModuleNotFoundError`, as for an unknown submodule of a modelled package.
    case missing
}

extension PythonHost {
    package func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource { .opaque }
    package func write(_ text: String) {}
    package func log(level: String, message: String) {}
    package func readFile(_ path: String, _ interpreter: Interpreter) -> FileReading { .refused }
    package func output(named path: String, _ interpreter: Interpreter) -> PythonValue? { nil }
    package var surroundings: (any Surroundings)? { nil }
    package func checkpoint() throws {}
}
