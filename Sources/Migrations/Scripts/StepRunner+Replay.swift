import Database
import Revisions

extension StepRunner {
    /// Performs what the script of a step does, as `RecordingHost` has seen it, without evaluating it; while the database works on a statement, the
    /// next ones are written.
    ///
    /// Where an operation fails, the script is evaluated after all: it passes over the operations that were performed, and finds the failure in its
    /// place, to catch it or to end with it.
    func replay(_ recording: ScriptRecording, _ step: RevisionStep, _ context: MigrationContext) throws {
        let sink = context.sink
        var performed = 0
        /// Set while the operation before the next is waited for: where the script stands after it.
        var position: MigrationContext.Position?
        do {
            try sink.runningAhead {
                for entry in recording.entries {
                    switch entry {
                    case .note(let text):
                        position = context.position
                        try sink.settle()
                        position = nil
                        sink.note(text)
                    case .operation(let operation):
                        let before = context.position
                        let prepared = Result { try context.prepare(operation) }
                        position = before
                        try sink.settle()
                        position = nil
                        try context.carryOut(prepared.get())
                        performed += 1
                    }
                }
                position = context.position
            }
        } catch  where ContextHost.isForScript(error) {
            if let position {
                context.rewind(to: position)
                performed -= 1
            }
            try run(step, context, [], after: ReplayedPart(operations: performed, failure: error))
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
