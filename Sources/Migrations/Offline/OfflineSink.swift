import Dialects
import Revisions
import Schema

/// Collects the statements of an offline run, step by step.
final class OfflineSink: StatementSink {
    /// The statements of one step, from its comment line to its version rows.
    struct StepOutput {
        var step: MigrationStep
        var statements: [Statement] = []
        var isComplete = true
    }

    let isOffline = true
    private let startingHeads: [String]
    /// All statements in the order of the script.
    private(set) var statements: [Statement] = []
    private(set) var steps: [StepOutput] = []
    private var isStepOpen = false
    private(set) var isInTransaction = false

    init(startingHeads: [String]) {
        self.startingHeads = startingHeads
    }

    func begin() throws {
        isInTransaction = true
        append(ScriptLine.begin)
    }

    func commit() throws {
        isInTransaction = false
        append(ScriptLine.commit)
    }

    func rollback() throws {
        isInTransaction = false
    }

    func emit(_ statement: Statement) throws -> ScriptRows? {
        append(statement)
        return nil
    }

    func currentHeads(_ table: VersionTableReference) throws -> [String] { startingHeads }

    func createVersionTable(_ table: VersionTableReference) throws {
        append(table.table.creation(in: table.dialect))
    }

    func emit(_ change: VersionRowChange, _ table: VersionTableReference, revision: String) throws {
        var statement = table.statement(change)
        statement.revision = revision
        append(statement)
    }

    func inspect(_ request: InspectionRequest) throws -> Inspection? { nil }

    func recreating(_ table: QualifiedName, _ body: () throws -> Void) throws { try body() }

    func stepBegins(_ step: MigrationStep) throws {
        steps.append(StepOutput(step: step))
        isStepOpen = true
        append(Statement("-- Running \(step.shortLog)", .comment, revision: step.revisionID))
    }

    func stepEnds(_ step: MigrationStep) throws {
        isStepOpen = false
    }

    /// The step that is being run could not be known from its text in full.
    func markIncomplete() {
        guard !steps.isEmpty else { return }
        steps[steps.count - 1].isComplete = false
    }

    private func append(_ statement: Statement) {
        statements.append(statement)
        if isStepOpen { steps[steps.count - 1].statements.append(statement) }
    }
}
