import PythonSubset
import Revisions
import Schema
import SourceText
import Threads
import Workspace

/// The recordings of a run's scripts, made on all cores before its plan: the plan and the run perform what is recorded and evaluate only what is not.
final class ScriptRecordings {
    private struct Key: Hashable {
        var revision: String
        var direction: Direction

        init(_ step: RevisionStep) {
            revision = step.revision.id
            direction = step.direction
        }
    }

    /// Bounds the memory; the steps beyond it are evaluated by the plan and by the run.
    private static let stepLimit = 4096
    /// How many scripts a thread takes at a time.
    private static let chunk = 4
    /// In bytes; roomy as that of a connection's thread.
    private static let stackSize = 16 << 20

    private var recordings: [Key: ScriptRecording] = [:]
    private var isMade = false

    /// Evaluates the scripts of steps; of those that are evaluated already nothing changes.
    func record(
        _ steps: [RevisionStep], of snapshot: Snapshot, dialect: DialectName, arguments: ScriptArguments,
        checkpoint: @escaping @Sendable () throws -> Void
    ) {
        guard !isMade else { return }
        isMade = true
        let steps = Array(steps.prefix(Self.stepLimit))
        let recorder = ScriptRecorder(
            snapshot: snapshot, dialect: dialect, arguments: arguments, checkpoint: checkpoint,
            registrations: StepRunner.compilerRegistrations(snapshot.files))
        let found = DetachedThread.concurrentMap(steps, chunk: Self.chunk, stackSize: Self.stackSize, recorder.recording)
        for (step, recording) in zip(steps, found) { recordings[Key(step)] = recording }
    }

    /// What a step's script does; nil when it has to be evaluated.
    subscript(step: RevisionStep) -> ScriptRecording? { recordings[Key(step)] }

    /// The same for the last time.
    func take(_ step: RevisionStep) -> ScriptRecording? { recordings.removeValue(forKey: Key(step)) }
}

/// Evaluates scripts for what they do; it may be used on several threads.
private struct ScriptRecorder: Sendable {
    let snapshot: Snapshot
    let dialect: DialectName
    let arguments: ScriptArguments
    let checkpoint: @Sendable () throws -> Void
    let registrations: [CompiledModule]

    /// Nil when a script does not do the same in every evaluation, or when there is anything else to say of it.
    func recording(of step: RevisionStep) -> ScriptRecording? {
        guard step.revision.defect == nil, let file = snapshot.file(of: step.revision.id), case .python(let parsed) = file.script,
            !parsed.diagnostics.contains(where: { $0.severity == .error })
        else { return nil }
        let host = RecordingHost(
            dialect: dialect, arguments: arguments,
            configuration: SnapshotConfiguration(configuration: snapshot.configuration, databaseURL: nil), checkpoint: checkpoint)
        let module = parsed.compiled(as: file.moduleName, uri: file.uri)
        let outcome = RevisionScript(module, registrations: registrations, modules: SnapshotModules(snapshot)).run(step.direction, on: host)
        return outcome.isComplete && outcome.diagnostics.isEmpty && outcome.exception == nil ? host.recording : nil
    }
}
