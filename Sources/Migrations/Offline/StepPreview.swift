import Revisions
import Schema
import SourceText

/// Previews the scripts of steps: from the text alone where that is enough, as Alembic's offline mode does, and otherwise with the database
/// that stands behind the preview.
final class StepPreview {
    private let runner: StepRunner
    private let sink: OfflineSink
    private var index = -1
    /// What is known of the scripts before they are evaluated.
    var recordings: ScriptRecordings?
    /// Set once the context is configured.
    var database: (any PreviewDatabase)?
    /// Whether a script needed a database that was not there.
    private(set) var lacksDatabase = false

    init(_ runner: StepRunner, _ sink: OfflineSink) {
        self.runner = runner
        self.sink = sink
    }

    var basis: PreviewBasis { database?.basis ?? .nothing }

    func run(_ step: RevisionStep, _ context: MigrationContext, _ arguments: [RunArgument]) throws {
        index += 1
        let position = context.mark()
        let start = sink.mark()
        let diagnosticCount = runner.diagnostics.count
        sink.onStatement = { _ in }
        if arguments.isEmpty, let recording = recordings?[step] {
            try runner.replay(recording, step, context)
        } else {
            try runner.run(step, context, arguments)
        }
        let questions = runner.diagnostics[diagnosticCount...]
        guard context.lacksTable || questions.contains(where: { $0.diagnostic.code == "needs-database" }) else {
            return note(since: start)
        }
        guard let database else {
            lacksDatabase = true
            return
        }
        let textual = (output: sink.take(since: start), diagnostics: Array(questions))
        context.rewind(to: position)
        runner.forgetDiagnostics(after: diagnosticCount)
        do {
            let doubt = try database.answer(step, at: index, arguments) { answers in
                sink.database = answers
                sink.onStatement = database.passed
                defer { sink.database = nil }
                if let exception = try runner.run(step, context, arguments, asking: answers)?.exception {
                    throw Ended(exception: exception)
                }
            }
            if let doubt { report(doubt, step, at: textual.diagnostics.first) }
        } catch let error as ReplayFailure {
            restore(textual, since: start, after: diagnosticCount, step, error.message)
        } catch let error as Ended {
            restore(
                textual, since: start, after: diagnosticCount, step,
                "With the database that stands behind the preview, the script ends in an error: \(error.exception)"
            )
        }
        _ = context.mark()
    }

    /// Tells the database of statements that came from the text alone.
    private func note(since start: OfflineSink.Mark) {
        guard let database else { return }
        for statement in sink.statements(since: start) { database.passed(statement) }
    }

    /// Takes what the text alone gave, and says why there is no more.
    private func restore(
        _ textual: (output: OfflineSink.Tail, diagnostics: [LocatedDiagnostic]), since start: OfflineSink.Mark, after count: Int,
        _ step: RevisionStep, _ message: String
    ) {
        sink.restore(textual.output, since: start)
        runner.replaceDiagnostics(after: count, with: textual.diagnostics)
        for statement in textual.output.statements { database?.passed(statement) }
        report(message, step, at: textual.diagnostics.first)
    }

    /// Says, where the script first asks, why its answers are missing or doubtful.
    private func report(_ message: String, _ step: RevisionStep, at question: LocatedDiagnostic?) {
        runner.report(
            question?.uri ?? step.revision.uri,
            Diagnostic(question?.diagnostic.range ?? step.revision.ranges.id, .warning, code: "no-basis", message), isIncomplete: true)
    }

    /// The script ended in an exception when its questions were answered.
    private struct Ended: Error {
        var exception: String
    }
}
