import PythonSubset
import Synchronization

/// An interpreter with the modelled classes and modules that it has made: it serves one evaluation after the other, and none of them sees
/// what an earlier one did.
///
/// `@unchecked Sendable`: it is used by one evaluation at a time; between two, nothing else refers to it.
struct ScriptInterpreter: @unchecked Sendable {
    private let interpreter = Interpreter()
    private let library = ScriptLibrary()

    func begin(
        _ uri: String, on host: any ScriptHost, modules: any WorkspaceModules, bounds: EvaluationBounds
    ) -> ScriptEvaluation {
        let state = ScriptState(host: host, modules: modules, uri: uri, library: library)
        interpreter.begin(host: state, bounds: bounds)
        return ScriptEvaluation(interpreter, state)
    }

    /// - Returns: whether it can serve another evaluation.
    func finish() -> Bool { interpreter.finish() }

    // MARK: Idle interpreters

    private static let idle = Mutex<[ScriptInterpreter]>([])
    /// An environment script and the revision that it runs need one each.
    private static let mostIdle = 4

    /// One that is idle, or a new one.
    static func take() -> ScriptInterpreter { idle.withLock { $0.popLast() } ?? ScriptInterpreter() }

    /// Keeps it for the next evaluation.
    func giveBack() {
        ScriptInterpreter.idle.withLock { if $0.count < ScriptInterpreter.mostIdle { $0.append(self) } }
    }
}

/// The modelled classes of an interpreter by the keys of `ScriptClasses`.
final class ScriptLibrary {
    var types: [String: PythonClass] = [:]
    /// `TypeEngine`, which values are tested against all the time.
    var typeEngine: PythonClass?
}

extension ScriptEvaluation {
    /// Evaluates with an idle interpreter, or a new one.
    static func evaluate<Result>(
        _ uri: String, on host: any ScriptHost, modules: any WorkspaceModules, bounds: EvaluationBounds,
        _ body: (ScriptEvaluation) throws -> Result
    ) rethrows -> Result {
        let interpreter = ScriptInterpreter.take()
        defer { if interpreter.finish() { interpreter.giveBack() } }
        return try body(interpreter.begin(uri, on: host, modules: modules, bounds: bounds))
    }
}
