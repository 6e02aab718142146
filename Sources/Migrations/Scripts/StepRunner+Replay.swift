import Database
import Revisions

extension StepRunner {
    /// Performs what the script of a step has done before the eyes of `ScriptRecorder`, without evaluating it.
    ///
    /// Where an operation fails, the script is evaluated after all: it passes over the operations that were performed, and finds the failure in its
    /// place, to catch it or to end with it.
    func replay(_ recording: ScriptRecording, _ step: RevisionStep, _ context: MigrationContext) throws {
        var performed = 0
        for entry in recording.entries {
            switch entry {
            case .note(let text): context.sink.note(text)
            case .operation(let operation):
                do {
                    try context.perform(operation)
                } catch  where ContextHost.isForScript(error) {
                    try run(step, context, [], after: ReplayedPart(operations: performed, failure: error))
                    return
                }
                performed += 1
            }
        }
    }
}

/// The part of a script that was performed before it is evaluated.
struct ReplayedPart {
    /// How many of its operations were performed.
    var operations: Int
    /// How the one after them failed.
    let failure: any Error
}
