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
    /// Looked at every few thousand steps of a script; throws to end it.
    let checkpoint: () throws -> Void
    private(set) var diagnostics: [LocatedDiagnostic] = []
    /// Called when a part of the step could not be known.
    var onIncomplete: () -> Void = {}

    init(snapshot: Snapshot, arguments: ScriptArguments, databaseURL: String?, checkpoint: @escaping () throws -> Void) {
        self.snapshot = snapshot
        self.arguments = arguments
        configuration = SnapshotConfiguration(configuration: snapshot.configuration, databaseURL: databaseURL)
        self.checkpoint = checkpoint
    }

    func run(_ step: RevisionStep, _ context: MigrationContext, _ runArguments: [RunArgument]) throws {
        if let defect = step.revision.defect {
            throw MigrationFailure(.scriptFailed, defect.message, location: location(of: step.revision), revision: step.revision.id)
        }
        guard let file = snapshot.file(of: step.revision.id) else {
            throw MigrationFailure(.graph, "The file of revision \(step.revision.id) is gone.", revision: step.revision.id)
        }
        switch file.script {
        case .sql(let script): try runSQL(script, file, step, context)
        case .python(let parsed):
            if let error = parsed.diagnostics.first(where: { $0.severity == .error }) {
                throw MigrationFailure(.syntax(error, revision: step.revision.id))
            }
            try runPython(parsed, file, step, context, runArguments)
        }
    }

    func report(_ uri: String, _ diagnostic: Diagnostic, isIncomplete: Bool) {
        diagnostics.append(LocatedDiagnostic(uri: uri, diagnostic))
        if isIncomplete { onIncomplete() }
    }

    private func location(of revision: Revision) -> Schema.SourceLocation {
        Schema.SourceLocation(uri: revision.uri, range: revision.ranges.id)
    }
}
