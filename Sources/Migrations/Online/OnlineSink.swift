import Database
import Dialects
import Revisions
import Schema

/// Runs the statements of a run on a connection, on the connection's own thread.
///
/// It keeps account of what is committed and what is not, so that every ending can say where the database stands.
final class OnlineSink: StatementSink {
    let isOffline = false
    let connection: any SynchronousConnection
    let report: (RunEvent) -> Void
    /// Where steps that leave their transaction are recorded; nil on a database that lives no longer than the run.
    let log: IntentLog?
    /// What the caller said about a step that was interrupted.
    let resumption: Resumption?
    private let statementTotal: Int
    private var statementIndex = 0
    /// Steps that earlier runs left half-way.
    private let interrupted: [Intent]
    /// Whether tables may be re-created, for which SQLite's foreign keys must not be enforced.
    private let recreatesTables: Bool
    /// Set while keys that the session enforces are switched off: they are looked at before the commit.
    private var suspendedKeys: ForeignKeyCheck?
    /// A transaction that was opened before the run, as its lock (SQLite): the first `begin` takes it over.
    private var adoptsOpenTransaction: Bool
    private(set) var isInTransaction = false
    /// Triggers that batches of the step have made again.
    var restoredTriggers: Set<String> = []

    /// Revisions whose steps are committed.
    private(set) var applied: [String]
    /// Revisions whose steps are carried out in the transaction that is still open.
    private(set) var uncommitted: [String] = []
    /// The revision whose step is going on.
    private(set) var current: String?
    /// The step of `current`, when it runs a script.
    var step: StepInProgress?
    private var stepBeganAt = ContinuousClock.now
    /// Where applied steps are recorded, if they are, with the hash of each script.
    private let history: (log: HistoryLog, scriptHash: (String) -> String)?
    /// Whether a statement in the run's transaction may be left running.
    private var runsAhead = false
    /// The statement that was left running.
    private var running: Statement?
    /// The statement that was sent last, for errors.
    private(set) var lastStatement: Statement?
    /// A COMMIT was sent and not answered.
    private(set) var isCommitInFlight = false

    init(
        _ connection: any SynchronousConnection, log: IntentLog?, interrupted: [Intent] = [], resumption: Resumption? = nil,
        history: (log: HistoryLog, scriptHash: (String) -> String)? = nil, recreatesTables: Bool = false, statementTotal: Int,
        applied: [String] = [], adoptsOpenTransaction: Bool,
        report: @escaping (RunEvent) -> Void
    ) {
        self.connection = connection
        self.log = log
        self.interrupted = interrupted
        self.resumption = resumption
        self.history = history
        self.recreatesTables = recreatesTables
        self.statementTotal = statementTotal
        self.applied = applied
        self.adoptsOpenTransaction = adoptsOpenTransaction
        self.report = report
    }

    func begin() throws { try begin(recreatingTables: recreatesTables) }

    func begin(recreatingTables: Bool) throws {
        let suspendsKeys = try recreatingTables && connection.dialect == .sqlite && connection.enforcesForeignKeys()
        if suspendsKeys {
            // SQLite ignores this inside a transaction. Nothing has happened in the one that is the lock, and other runs are kept away by its file.
            try connection.rollback()
            try connection.execute("PRAGMA foreign_keys = OFF")
        }
        if !adoptsOpenTransaction || !connection.isInTransaction { try connection.begin(.immediate) }
        adoptsOpenTransaction = false
        isInTransaction = true
        if suspendsKeys { suspendedKeys = try ForeignKeyCheck(connection, of: "the transaction") }
    }

    /// Lets the session enforce foreign keys again, as it did before the transaction.
    private func resumeKeys() throws {
        guard suspendedKeys != nil else { return }
        suspendedKeys = nil
        try connection.withoutCancellation { () throws(DatabaseError) in _ = try connection.execute("PRAGMA foreign_keys = ON") }
    }

    func commit() throws {
        try suspendedKeys?.check()
        lastStatement = nil
        isCommitInFlight = true
        do {
            try connection.commit()
        } catch {
            if !Self.isLost(error) { isCommitInFlight = false }
            throw error
        }
        isCommitInFlight = false
        isInTransaction = false
        applied += uncommitted
        uncommitted = []
        try resumeKeys()
    }

    private static func isLost(_ error: any Error) -> Bool { (error as? DatabaseError)?.isConnectionLost == true }

    func rollback() throws {
        isInTransaction = false
        try connection.rollback()
        try resumeKeys()
    }

    func emit(_ statement: Statement) throws -> ScriptRows? { try emit(statement, isQuery: false) }

    func query(_ statement: Statement) throws -> ScriptRows? { try emit(statement, isQuery: true) }

    /// - Parameter isQuery: whether the script is given the rows.
    private func emit(_ statement: Statement, isQuery: Bool) throws -> ScriptRows? {
        guard statement.kind != .comment, statement.kind != .transaction else { return ScriptRows() }
        for note in statement.notes {
            switch note {
            case .unknown(let opaque), .volatile(let opaque):
                throw MigrationFailure.unknown(opaque, in: statement, revision: statement.revision)
            case .difference, .warning: break
            }
        }
        var rows: ScriptRows? = ScriptRows()
        for sql in try singleStatements(statement) {
            try connection.checkCancelled()
            var one = statement
            one.sql = sql
            rows = step == nil ? try send(one) : try runInStep(one, isQuery: isQuery)
        }
        return rows
    }

    /// A script that makes a trigger again after a batch, because Alembic loses it there, finds its name free.
    private func giveWay(to sql: String) throws(DatabaseError) {
        guard !restoredTriggers.isEmpty, let trigger = Dialect.sqlite.createdTrigger(in: sql),
            restoredTriggers.remove(trigger) != nil
        else { return }
        try connection.execute(TableSurroundings.dropping(trigger))
    }

    func runningAhead(_ body: () throws -> Void) throws {
        runsAhead = connection.dialect == .postgresql
        defer { runsAhead = false }
        do {
            try body()
        } catch {
            // Whatever came after it: the failure of the statement that runs is the first.
            try settle()
            throw error
        }
        try settle()
    }

    func settle() throws {
        guard let statement = running else { return }
        running = nil
        do {
            try connection.finish()
        } catch {
            try checkTransaction(after: statement, error)
            throw error
        }
        try hasRun(statement)
    }

    private func hasRun(_ statement: Statement) throws {
        try checkTransaction(after: statement, nil)
        for notice in connection.takeNotices() { report(.note("\(notice.severity): \(notice.message)")) }
    }

    /// Sends one statement as it stands.
    ///
    /// - Parameter mayRunOn: whether it may be left running where nobody waits for its result.
    func send(_ statement: Statement, mayRunOn: Bool = false) throws -> ScriptRows {
        try settle()
        if let precondition = statement.precondition {
            let answer = try connection.execute(precondition.query, parameters: [])
            guard answer.rows.isEmpty != precondition.expectsRow else { return ScriptRows() }
        }
        reportStatement(statement)
        lastStatement = statement
        try giveWay(to: statement.sql)
        let result: ResultRows
        do {
            guard !runsAhead || !mayRunOn else {
                try connection.start(statement.sql)
                running = statement
                return ScriptRows()
            }
            result = try connection.execute(statement.sql, parameters: [])
        } catch {
            try checkTransaction(after: statement, error)
            throw error
        }
        try hasRun(statement)
        return ScriptRows(result)
    }

    /// Ends the run when the transaction is gone in which it is: SQLite rolls one back by itself where a conflict clause or a trigger says so, or when
    /// its disk is full. A script that caught the error must not go on as if nothing had happened.
    private func checkTransaction(after statement: Statement, _ error: DatabaseError?) throws {
        guard isInTransaction, connection.transactionStatus == .idle, error?.isCancelled != true else { return }
        if let error {
            var failure = MigrationFailure(error, statement: statement)
            failure.message += ": the database rolled the whole transaction back with it"
            throw failure
        }
        var failure = MigrationFailure(
            .statementFailed, "The statement ended the run's transaction: what came before it may stand without its version rows.",
            hint: "Look at the database, and move the statement into op.get_context().autocommit_block().", location: statement.source,
            revision: statement.revision)
        failure.statement = statement.sql
        throw failure
    }

    func reportStatement(_ statement: Statement) {
        statementIndex += 1
        report(
            .statement(
                revision: statement.revision, firstLine: Self.firstLine(statement.sql), index: statementIndex, total: statementTotal))
    }

    /// Text from a script may hold several statements; each is sent on its own.
    private func singleStatements(_ statement: Statement) throws -> [String] {
        guard statement.kind == .text, statement.sql.utf8.contains(UInt8(ascii: ";")) else { return [statement.sql] }
        let parts = Dialect(session: connection).split(statement.sql).statements
        return parts.isEmpty ? [statement.sql] : parts.map(\.sql)
    }

    func currentHeads(_ table: VersionTableReference) throws -> [String] {
        try connection.versionHeads(table)
    }

    func createVersionTable(_ table: VersionTableReference) throws {
        guard try !connection.hasVersionTable(table) else { return }
        _ = try execute(table.table.creation(in: table.dialect))
    }

    func emit(_ change: VersionRowChange, _ table: VersionTableReference, revision: String) throws {
        var statement = table.statement(change)
        statement.revision = revision
        let result = try execute(statement)
        if case .insert = change { return }
        if let matched = result.affectedRows, matched != 1 {
            throw MigrationFailure(
                .versionTable, "The version table changed under the run: \(matched) rows matched '\(statement.sql)', expected 1.",
                hint: "Another program wrote to \(table.table.name) meanwhile; look at it with 'retort current' and run again.",
                revision: revision)
        }
    }

    func inspect(_ request: InspectionRequest) throws -> Inspection? { try connection.inspect(request) }

    func note(_ text: String) { report(.note(text)) }

    func stepBegins(_ step: MigrationStep) throws {
        try connection.checkCancelled()
        current = step.revisionID
        restoredTriggers = []
        stepBeganAt = .now
        if log != nil, case .revision(let step) = step {
            self.step = StepInProgress(
                step, begun: interrupted.first { $0.revision == step.revision.id && $0.direction == step.direction })
        }
    }

    func stepEnds(_ step: MigrationStep) throws {
        if let history, case .revision(let step) = step {
            try history.log.record(
                step.revision.id, step.direction, scriptHash: history.scriptHash(step.revision.id), duration: .now - stepBeganAt)
        }
        current = nil
        self.step = nil
        if isInTransaction { uncommitted.append(step.revisionID) } else { applied.append(step.revisionID) }
        report(.stepped(revision: step.revisionID, logMessage: step.logMessage))
    }

    private func execute(_ statement: Statement) throws -> ResultRows {
        try connection.checkCancelled()
        lastStatement = statement
        return try connection.execute(statement.sql, parameters: [])
    }

    private static func firstLine(_ sql: String) -> String {
        let isNewline = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
        let bytes = sql.utf8.drop(while: isNewline).prefix { !isNewline($0) }
        let line = sql[bytes.startIndex..<bytes.endIndex]
        // As many bytes are as many characters at most.
        guard bytes.count > 120 else { return String(line) }
        let start = line.prefix(121)
        return start.count > 120 ? start.prefix(119) + "…" : String(start)
    }
}
