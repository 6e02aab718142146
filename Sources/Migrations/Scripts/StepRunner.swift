import Dialects
import PythonSubset
import Revisions
import Schema
import SourceText
import Workspace

/// Runs the script of one step in a migration context, whichever language it is written in, and gathers what it has to say.
final class StepRunner {
    let snapshot: Snapshot
    let arguments: ScriptArguments
    let configuration: any ScriptConfiguration
    let modules: any WorkspaceModules
    private(set) lazy var compilerRegistrations = Self.compilerRegistrations(snapshot.files)
    /// Looked at every few thousand steps of a script; throws to end it.
    let checkpoint: () throws -> Void
    private(set) var diagnostics: [LocatedDiagnostic] = []
    /// Called when a part of the step could not be known.
    var onIncomplete: () -> Void = {}
    /// Called, instead of ending a run, when a part of a script could not be known that decides what it does.
    var onDoubt: ((String) -> Void)?

    /// - Parameter modules: what scripts import; the snapshot's own when `nil`.
    init(
        snapshot: Snapshot, arguments: ScriptArguments, databaseURL: String?, modules: (any WorkspaceModules)? = nil,
        checkpoint: @escaping () throws -> Void
    ) {
        self.snapshot = snapshot
        self.arguments = arguments
        self.modules = modules ?? SnapshotModules(snapshot)
        configuration = SnapshotConfiguration(configuration: snapshot.configuration, databaseURL: databaseURL)
        self.checkpoint = checkpoint
    }

    /// - Parameters:
    ///   - database: what answers the questions of a script whose statements are written, not executed.
    ///   - replayed: what of the script has been performed already.
    /// - Returns: how a script in Python ended.
    @discardableResult
    func run(
        _ step: RevisionStep, _ context: MigrationContext, _ runArguments: [RunArgument], asking database: (any ScriptDatabase)? = nil,
        after replayed: ReplayedPart? = nil
    ) throws -> ScriptOutcome? {
        if let defect = step.revision.defect {
            throw MigrationFailure(.scriptFailed, defect.message, location: location(of: step.revision), revision: step.revision.id)
        }
        guard let file = snapshot.file(of: step.revision.id) else {
            throw MigrationFailure(.graph, "The file of revision \(step.revision.id) is gone.", revision: step.revision.id)
        }
        switch file.script {
        case .sql(let script):
            try runSQL(script, file, step, context)
            return nil
        case .python(let parsed):
            if let error = parsed.diagnostics.first(where: { $0.severity == .error }) {
                throw MigrationFailure(.syntax(error, revision: step.revision.id))
            }
            return try runPython(parsed, file, step, context, runArguments, asking: database, after: replayed)
        }
    }

    func report(_ uri: String, _ diagnostic: Diagnostic, isIncomplete: Bool) {
        diagnostics.append(LocatedDiagnostic(uri: uri, diagnostic))
        if isIncomplete { onIncomplete() }
    }

    /// Takes back what was said after the first `count` diagnostics.
    func forgetDiagnostics(after count: Int) {
        diagnostics.removeSubrange(min(count, diagnostics.count)...)
    }

    /// Puts other diagnostics in the place of those that a script's second run added after the first `count`.
    func replaceDiagnostics(after count: Int, with others: [LocatedDiagnostic]) {
        forgetDiagnostics(after: count)
        diagnostics += others
    }

    private func location(of revision: Revision) -> Schema.SourceLocation {
        Schema.SourceLocation(uri: revision.uri, range: revision.ranges.id)
    }
}
