import Database
import Dialects
import PythonSubset
import Revisions
import Schema
import SourceText
import Workspace

extension StepRunner {
    /// Evaluates the function of a `.py` revision, its operations performed by the context.
    func runPython(
        _ parsed: ParseResult, _ file: ScriptFile, _ step: RevisionStep, _ context: MigrationContext, _ runArguments: [RunArgument],
        asking database: (any ScriptDatabase)?, after replayed: ReplayedPart?
    ) throws -> ScriptOutcome {
        var arguments = arguments
        arguments.runMigrations = runArguments
        let host = ContextHost(
            context, arguments: arguments, configuration: configuration, database: database, replayed: replayed, checkpoint: checkpoint)
        let module = parsed.compiled(as: file.moduleName, uri: file.uri)
        let outcome = RevisionScript(module, registrations: compilerRegistrations, modules: modules)
            .run(step.direction, on: host)
        if let stop = host.stop ?? host.replayed?.failure { throw stop }
        for diagnostic in outcome.diagnostics { report(file.uri, diagnostic, isIncomplete: false) }
        if !outcome.isComplete { onIncomplete() }
        guard !context.sink.isOffline else { return outcome }
        if let error = host.databaseError, outcome.exception?.contains(error.message) == true { throw error }
        if let problem = outcome.diagnostics.first(where: { $0.severity == .error }) {
            throw MigrationFailure(
                .scriptFailed, "Revision \(step.revision.id): \(problem.message)",
                location: Schema.SourceLocation(uri: file.uri, range: problem.range), revision: step.revision.id)
        }
        if !outcome.isComplete, let unknown = outcome.diagnostics.first(where: { $0.severity == .warning }) {
            if let onDoubt {
                onDoubt(unknown.message)
                return outcome
            }
            throw MigrationFailure.unknown(LocatedDiagnostic(uri: file.uri, unknown), revision: step.revision.id)
        }
        return outcome
    }

    /// The revisions that may change how others compile.
    static func compilerRegistrations(_ files: ScriptFiles) -> [CompiledModule] {
        files.compilerRegistrations.compactMap { position in
            let file = files[position]
            guard case .python(let parsed) = file.script, RevisionScript.mayRegisterCompilers(parsed.module) else { return nil }
            return parsed.compiled(as: file.moduleName, uri: file.uri)
        }
    }
}
