import PythonSubset
import SourceText

/// Evaluates the workspace's env.py, which calls the runner back.
package struct EnvironmentScript {
    private let module: CompiledModule
    private let modules: any WorkspaceModules
    private let bounds: EvaluationBounds

    package init(_ module: CompiledModule, modules: any WorkspaceModules = NoModules(), bounds: EvaluationBounds = EvaluationBounds()) {
        self.module = module
        self.modules = modules
        self.bounds = bounds
    }

    /// Evaluates the script; in its course the runner is configured and asked to run the migrations.
    package func run(on host: any ScriptHost, _ runner: any EnvironmentRunner) -> ScriptOutcome {
        let state = ScriptState(host: host, modules: modules, uri: module.uri)
        state.environment = runner
        let interpreter = Interpreter(host: state, bounds: bounds)
        let report = ScriptReport(interpreter, state)
        do {
            _ = try interpreter.evaluateModule(module)
        } catch {
            report.add(error)
        }
        return report.outcome
    }
}
