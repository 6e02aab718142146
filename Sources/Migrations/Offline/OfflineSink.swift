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

    /// Everything that was collected, which `output` gives and takes back.
    struct Output {
        fileprivate(set) var statements: [Statement] = []
        fileprivate(set) var steps: [StepOutput] = []
        fileprivate var isStepOpen = false
        fileprivate var isInTransaction = false
        /// Triggers that batches of the step make again; a script may do it too, because Alembic loses them.
        fileprivate var restoredTriggers: Set<String> = []
    }

    let isOffline = true
    private let startingHeads: [String]
    var output = Output()
    /// What answers the script's questions; `nil` where the text is to be enough.
    var database: (any ScriptDatabase)?
    /// Called with each statement of a script.
    var onStatement: (Statement) -> Void = { _ in }

    /// All statements in the order of the script.
    var statements: [Statement] { output.statements }
    var steps: [StepOutput] { output.steps }
    var isInTransaction: Bool { output.isInTransaction }

    init(startingHeads: [String]) {
        self.startingHeads = startingHeads
    }

    func begin() throws {
        output.isInTransaction = true
        append(ScriptLine.begin)
    }

    func commit() throws {
        output.isInTransaction = false
        append(ScriptLine.commit)
    }

    func suspend() throws { try commit() }

    func rollback() throws {
        output.isInTransaction = false
    }

    func emit(_ statement: Statement) throws -> ScriptRows? {
        if !output.restoredTriggers.isEmpty, let trigger = Dialect.sqlite.createdTrigger(in: statement.sql),
            output.restoredTriggers.remove(trigger) != nil
        {
            append(
                Statement(
                    TableSurroundings.dropping(trigger), .ddl, source: statement.source, revision: statement.revision,
                    notes: [.difference(.batchTriggers)]))
        }
        append(statement)
        onStatement(statement)
        return nil
    }

    func query(_ statement: Statement) throws -> ScriptRows? { try emit(statement) }

    func currentHeads(_ table: VersionTableReference) throws -> [String] { startingHeads }

    func createVersionTable(_ table: VersionTableReference) throws {
        append(table.table.creation(in: table.dialect, expandsTabs: true))
    }

    func emit(_ change: VersionRowChange, _ table: VersionTableReference, revision: String) throws {
        var statement = table.statement(change)
        statement.revision = revision
        append(statement)
    }

    func inspect(_ request: InspectionRequest) throws -> Inspection? { try database?.inspect(request) }

    /// Writes what an online run does besides: the table's triggers go with the old table, and are made again.
    func recreating(_ batch: BatchAlterTable, source: SourceLocation?, _ body: () throws -> Void) throws {
        let table = batch.table
        guard let surroundings = try database?.surroundings(of: table) else { return try body() }
        let revision = steps.last?.step.revisionID
        func write(_ sql: String, _ difference: Difference) {
            append(Statement(sql, .ddl, source: source, revision: revision, notes: [.difference(difference)]))
        }
        if surroundings.hasReaders { write("PRAGMA legacy_alter_table = ON", .batchReaders) }
        try body()
        if surroundings.hasReaders { write("PRAGMA legacy_alter_table = OFF", .batchReaders) }
        for trigger in surroundings.triggers { write(trigger, .batchTriggers) }
        output.restoredTriggers.formUnion(surroundings.triggerNames)
    }

    func stepBegins(_ step: MigrationStep) throws {
        output.steps.append(StepOutput(step: step))
        output.isStepOpen = true
        output.restoredTriggers = []
        append(Statement("-- Running \(step.shortLog)", .comment, revision: step.revisionID))
    }

    func scriptEnds() throws {}

    func stepEnds(_ step: MigrationStep) throws {
        output.isStepOpen = false
    }

    /// The step that is being run could not be known from its text in full.
    func markIncomplete() {
        guard !steps.isEmpty else { return }
        output.steps[steps.count - 1].isComplete = false
    }

    private func append(_ statement: Statement) {
        output.statements.append(statement)
        if output.isStepOpen { output.steps[steps.count - 1].statements.append(statement) }
    }
}
