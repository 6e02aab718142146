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
        ScriptEvaluation.evaluate(module.uri, on: host, modules: modules, bounds: bounds) { script in
            script.state.environment = runner
            let report = ScriptReport(script.interpreter, script.state)
            do {
                _ = try script.interpreter.evaluateModule(module)
            } catch {
                report.add(error)
            }
            return report.outcome
        }
    }
}
