import Dialects
import Revisions
import Schema

/// Collects the statements of an offline run, step by step.
final class OfflineSink: StatementSink {
    /// A step and where its statements stand among all, from its comment line to its version rows.
    struct StepOutput {
        let step: MigrationStep
        fileprivate(set) var range: Range<Int>
        fileprivate(set) var isComplete = true
    }

    /// How the step under way stands, besides its statements.
    fileprivate struct StepState {
        var isInTransaction = false
        /// Triggers that batches of the step make again; a script may do it too, because Alembic loses them.
        var restoredTriggers: Set<String> = []
    }

    /// A place in the output of the step under way: what `take(since:)` goes back to.
    struct Mark {
        fileprivate let count: Int
        fileprivate let isComplete: Bool
        fileprivate let state: StepState
    }

    /// What the step under way has put behind a mark.
    struct Tail {
        let statements: [Statement]
        fileprivate let isComplete: Bool
        fileprivate let state: StepState
    }

    let isOffline = true
    private let startingHeads: [String]
    /// All statements in the order of the script.
    private(set) var statements: [Statement] = []
    private(set) var steps: [StepOutput] = []
    private var isStepOpen = false
    private var state = StepState()
    /// What answers the script's questions; `nil` where the text is to be enough.
    var database: (any ScriptDatabase)?
    /// Called with each statement of a script.
    var onStatement: (Statement) -> Void = { _ in }

    var isInTransaction: Bool { state.isInTransaction }

    init(startingHeads: [String]) {
        self.startingHeads = startingHeads
    }

    func begin() throws {
        state.isInTransaction = true
        append(ScriptLine.begin)
    }

    func commit() throws {
        state.isInTransaction = false
        append(ScriptLine.commit)
    }

    func suspend() throws { try commit() }

    func rollback() throws {
        state.isInTransaction = false
    }

    func emit(_ statement: Statement) throws -> ScriptRows? {
        if !state.restoredTriggers.isEmpty, let trigger = Dialect.sqlite.createdTrigger(in: statement.sql),
            state.restoredTriggers.remove(trigger) != nil
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
        state.restoredTriggers.formUnion(surroundings.triggerNames)
    }

    func stepBegins(_ step: MigrationStep) throws {
        steps.append(StepOutput(step: step, range: statements.count..<statements.count))
        isStepOpen = true
        state.restoredTriggers = []
        append(Statement("-- Running \(step.shortLog)", .comment, revision: step.revisionID))
    }

    func scriptEnds() throws {}

    func stepEnds(_ step: MigrationStep) throws {
        isStepOpen = false
    }

    /// The step that is being run could not be known from its text in full.
    func markIncomplete() {
        setCompleteness(false)
    }

    private func append(_ statement: Statement) {
        statements.append(statement)
        if isStepOpen { endStepHere() }
    }

    private func endStepHere() {
        guard let last = steps.indices.last else { return }
        steps[last].range = steps[last].range.lowerBound..<statements.count
    }

    private func setCompleteness(_ isComplete: Bool) {
        guard let last = steps.indices.last else { return }
        steps[last].isComplete = isComplete
    }

    // MARK: Steps that are run again

    func mark() -> Mark {
        Mark(count: statements.count, isComplete: steps.last?.isComplete ?? true, state: state)
    }

    /// The statements that the step under way has put behind a mark.
    func statements(since mark: Mark) -> ArraySlice<Statement> { statements[mark.count...] }

    /// Takes back what came after a mark.
    @discardableResult
    func take(since mark: Mark) -> Tail {
        let tail = Tail(statements: Array(statements(since: mark)), isComplete: steps.last?.isComplete ?? true, state: state)
        replace(since: mark, [], isComplete: mark.isComplete, mark.state)
        return tail
    }

    /// Puts back what was taken from behind a mark, in the place of what came since.
    func restore(_ tail: Tail, since mark: Mark) {
        replace(since: mark, tail.statements, isComplete: tail.isComplete, tail.state)
    }

    private func replace(since mark: Mark, _ others: [Statement], isComplete: Bool, _ state: StepState) {
        statements.replaceSubrange(mark.count..., with: others)
        endStepHere()
        setCompleteness(isComplete)
        self.state = state
    }
}
