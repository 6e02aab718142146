/// What an evaluation may ask of the world around it; every answer has a default that gives nothing away.
package protocol PythonHost: AnyObject {
    /// The module of an absolute name such as `sqlalchemy.dialects.postgresql`; the standard library is looked up first.
    func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource
    /// Text that the script prints, line ends included.
    func write(_ text: String)
    /// A record of the `logging` module.
    func log(level: String, message: String)
    /// The content of a file of the workspace; `nil` when there is none, or when it must not be read.
    func readFile(_ path: String) -> [UInt8]?
    /// What stands for a file that a script opens for writing; `nil` refuses. Nothing is written by the interpreter itself.
    func output(named path: String, _ interpreter: Interpreter) -> PythonValue?
    /// The real value of what differs between two evaluations, where it may be known (an online run).
    func volatileValue(_ source: VolatileSource, _ interpreter: Interpreter) -> PythonValue?
    /// Called every few thousand steps.
    /// - Throws: `EvaluationLimit.deadline` or `.cancelled` to end the evaluation.
    func checkpoint() throws
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

/// What makes values that differ between two evaluations.
package enum VolatileSource: String, Sendable {
    case now, today, uuid4, random, time
}

extension PythonHost {
    package func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource { .opaque }
    package func write(_ text: String) {}
    package func log(level: String, message: String) {}
    package func readFile(_ path: String) -> [UInt8]? { nil }
    package func output(named path: String, _ interpreter: Interpreter) -> PythonValue? { nil }
    package func volatileValue(_ source: VolatileSource, _ interpreter: Interpreter) -> PythonValue? { nil }
    package func checkpoint() throws {}
}
