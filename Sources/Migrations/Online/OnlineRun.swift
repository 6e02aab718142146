import Database
import Dialects
import PythonSubset
import Revisions
import Schema
import Workspace

/// One run on one open session, on its thread from the lock to the last answer.
final class OnlineRun {
    let runner: OnlineRunner
    let request: RunRequest
    private let settings: RunSettings
    let url: DatabaseURL
    let session: any SynchronousConnection
    private let preflight: Result<VersionTableReference, any Error>
    private let cancellation: RunCancellation
    let report: @Sendable (RunEvent) -> Void
    private(set) var sink: OnlineSink?
    private(set) var versions: VersionTableReference
    /// Revisions that earlier attempts of this run have committed.
    private var appliedBefore: [String] = []
    /// Where the plan leads.
    private(set) var headsAfter: [String]?
    /// Whether an earlier attempt of this run had the caller's word: what is left of its plan needs no other.
    private var isConfirmed = false
    /// What this run found half-way when it began, to which alone the caller's `resumption` applies.
    private var intentsFound: [Intent]?

    init(
        _ runner: OnlineRunner, _ request: RunRequest, _ settings: RunSettings, url: DatabaseURL, session: any SynchronousConnection,
        preflight: Result<VersionTableReference, any Error>, cancellation: RunCancellation, report: @escaping @Sendable (RunEvent) -> Void
    ) {
        self.runner = runner
        self.request = request
        self.settings = settings
        self.url = url
        self.session = session
        self.preflight = preflight
        self.cancellation = cancellation
        self.report = report
        versions = VersionTableReference(ContextOptions(), Dialect(session: session))
    }

    /// Takes the lock, plans, runs and says where the database stands.
    func perform() throws(MigrationFailure) -> RunResult {
        var lock: RunLock?
        // After what is open has been rolled back and the database's heads were read.
        defer { try? lock?.release() }
        do {
            versions = try preflight.get()
            lock = try acquireLock()
            return try performRetrying()
        } catch {
            throw failure(error)
        }
    }

    private func acquireLock() throws -> RunLock {
        try RunLock.acquire(
            on: session, versionTable: versions.table.name, schema: versions.table.schema, limit: settings.lockWait
        ) { [report] wait in
            report(.waiting(holder: wait.holder?.description ?? "another session that is writing to it"))
        }
    }

    /// Begins again, with the lock kept, when a transaction did not get its own locks.
    private func performRetrying() throws -> RunResult {
        var pauses = BackOff(firstMilliseconds: 100, limitMilliseconds: 10_000)
        var attempt = 0
        while true {
            do {
                if attempt > 0, session.dialect == .sqlite { try session.begin(.immediate) }
                return try performLocked()
            } catch let error as DatabaseError
                where [.lockTimeout, .conflict].contains(error.kind) && !error.isConnectionLost && attempt < settings.retries
            {
                if let sink { try sink.rollback() } else { try session.rollback() }
                appliedBefore = sink?.applied ?? appliedBefore
                sink = nil
                attempt += 1
                let pause = pauses.next()
                report(.retrying(reason: error.message, attempt: attempt, limit: settings.retries, pause: pause))
                try session.sleep(for: pause)
            }
        }
    }

    private func performLocked() throws -> RunResult {
        let start = try session.versionHeads(versions)
        if case .ensureVersion = request.command { return try ensureVersion() }
        try checkKnown(start)
        let purges = if case .stamp(_, purge: true) = request.command { true } else { false }
        let recordings = ScriptRecordings()
        let plan = try plan(from: start, purges: purges, recordings)
        if let failure = plan.unknownPart(uri: { runner.snapshot.file(of: $0)?.uri }) { throw failure }
        try confirm(plan)
        headsAfter = plan.headsAfter
        let log = IntentLog(versions, on: session)
        let found = try log.intents()
        let resumption = found == intentsFound ?? found ? request.resumption : nil
        intentsFound = intentsFound ?? found
        let interrupted = try interruptedSteps(found, plan, start, log, resumption)
        let total = plan.steps.reduce(0) {
            $0 + $1.statements.count { $0.kind != .comment && $0.kind != .transaction && $0.kind != .version }
        }
        let sink = OnlineSink(
            session, log: log, interrupted: interrupted, resumption: resumption, history: history,
            recreatesTables: plan.recreatesTables,
            statementTotal: total,
            applied: appliedBefore, adoptsOpenTransaction: session.isInTransaction, report: report)
        self.sink = sink
        report(.began(database: url.description, steps: plan.steps.count, statements: total))
        for hazard in plan.hazards where hazard.kind == .lockExhaustion { report(.note(hazard.message)) }
        let steps = plan.steps.map(\.step)
        if case .stamp = request.command {
            try stamp(steps, purges: purges, forgetting: interrupted, sink)
        } else {
            try migrate(steps, plan.dialect == dialect.name ? recordings : ScriptRecordings(), sink)
        }
        return RunResult(state: try state(), duration: .zero)
    }

    /// The plan, for which scripts may ask the database as it is: on PostgreSQL in a transaction that can't write, on SQLite a copy.
    private func plan(from start: [String], purges: Bool, _ recordings: ScriptRecordings) throws -> MigrationPlan {
        let isReading = !session.isInTransaction
        if isReading { try session.execute(session.dialect == .postgresql ? "BEGIN READ ONLY" : "BEGIN") }
        defer { if isReading { try? session.rollback() } }
        return try OfflineRunner(runner.snapshot, checkpoint: checkpoint).plan(
            request, heads: purges ? [] : start, database: url.description, dialect: dialect.name,
            from: .session(session, name: url.description, heads: start), recordings: recordings)
    }

    private var history: (log: HistoryLog, scriptHash: (String) -> String)? {
        guard settings.recordsHistory == true else { return nil }
        let snapshot = runner.snapshot
        return (HistoryLog(versions, on: session), { snapshot.file(of: $0).map { AppliedRecord.hash(of: $0.source) } ?? "" })
    }

    /// The steps that earlier runs left half-way. What the version table or the caller says is settled is forgotten.
    private func interruptedSteps(
        _ found: [Intent], _ plan: MigrationPlan, _ heads: [String], _ log: IntentLog, _ resumption: Resumption?
    ) throws -> [Intent] {
        let graph = runner.snapshot.graph
        let applied = graph.applied(by: heads.filter { graph[$0] != nil })
        var open: [Intent] = []
        for intent in found {
            let isFinished = graph[intent.revision] != nil && applied.contains(intent.revision) == (intent.direction == .upgrade)
            if isFinished || resumption == .restart {
                try log.forget(intent.revision, intent.direction)
            } else {
                open.append(intent)
            }
        }
        if case .stamp = request.command { return open }
        guard !plan.steps.isEmpty else { return open }
        for intent in open {
            let isPlanned = plan.steps.contains { step in
                if case .revision(let step) = step.step {
                    step.revision.id == intent.revision && step.direction == intent.direction
                } else {
                    false
                }
            }
            guard isPlanned else {
                throw MigrationFailure.unfinished(intent, command: request.command.name, isKnown: graph[intent.revision] != nil)
            }
        }
        return open
    }

    /// A run begins at revisions that the workspace has; a stamp may begin anywhere.
    private func checkKnown(_ heads: [String]) throws {
        if case .stamp = request.command { return }
        let unknown = heads.filter { runner.snapshot.graph[$0] == nil }
        guard !unknown.isEmpty else { return }
        throw MigrationFailure(
            .versionTable,
            "The database is at \(unknown.map { "'\($0)'" }.joined(separator: ", ")), which this workspace has no revision for.",
            hint: "Get the revision's file, or stamp the database with the revision that it really is at.")
    }

    /// A plan that would lose data runs only with the caller's word for exactly that plan.
    private func confirm(_ plan: MigrationPlan) throws {
        guard !isConfirmed, plan.isDestructive, case .required(let hash) = request.confirmation else { return }
        guard hash != plan.hash else {
            isConfirmed = true
            return
        }
        let losses = plan.hazards.filter { $0.kind == .dataLoss }.map(\.message)
        var failure = MigrationFailure(
            .confirmationRequired,
            hash == nil
                ? "This \(request.command.name) would lose data. \(losses.joined(separator: " "))"
                : "The plan has changed since it was confirmed, and it would lose data. \(losses.joined(separator: " "))",
            hint: "Look at the plan in this error's data, then send its hash as 'confirm'.")
        failure.plan = plan
        throw failure
    }

    private func migrate(_ steps: [MigrationStep], _ recordings: ScriptRecordings, _ sink: OnlineSink) throws {
        let snapshot = runner.snapshot
        let preferred = runner.sources.preferred
        let scripts = StepRunner(snapshot: snapshot, arguments: request.arguments, databaseURL: preferred, checkpoint: checkpoint)
        let environment = MigrationEnvironment(
            snapshot: snapshot, arguments: request.arguments, mode: .online, databaseURL: preferred, checkpoint: checkpoint
        ) { [request, dialect] configuration in
            MigrationContext(
                dialect: dialect, configuration: configuration, graph: snapshot.graph, sink: sink, transactionScope: request.transactionMode
            ) { _ in
                steps
            } runScript: { step, context, arguments in
                if arguments.isEmpty, let recording = recordings.take(step) {
                    try scripts.replay(recording, step, context)
                } else {
                    try scripts.run(step, context, arguments)
                }
            }
        }
        try environment.run()
        guard environment.context != nil else {
            throw MigrationFailure(
                .scriptFailed, "env.py ended without calling context.configure() in online mode; nothing was run.",
                location: snapshot.environment.map { SourceLocation(uri: $0.uri, range: 0..<0) })
        }
        if session.isInTransaction { try sink.commit() }
    }

    /// Stamping changes version rows only, in one transaction.
    private func stamp(_ steps: [MigrationStep], purges: Bool, forgetting interrupted: [Intent], _ sink: OnlineSink) throws {
        var configuration = ContextConfiguration()
        configuration.options = ContextOptions(versions)
        let context = MigrationContext(
            dialect: versions.dialect, configuration: configuration, graph: runner.snapshot.graph, sink: sink
        ) { _ in
            steps
        } runScript: { _, _, _ in
        }
        try sink.begin()
        if purges, try session.hasVersionTable(versions) { _ = try session.execute(versions.table.purge(in: versions.dialect).sql) }
        try context.runMigrations([])
        for intent in interrupted { try sink.log?.forget(intent.revision, intent.direction) }
        try sink.commit()
    }

    private func ensureVersion() throws -> RunResult {
        let exists = try session.hasVersionTable(versions)
        if !exists {
            if !session.isInTransaction { try session.begin(.immediate) }
            _ = try session.execute(versions.table.creation(in: versions.dialect).sql)
            try session.commit()
        }
        var result = RunResult(state: try state(), duration: .zero)
        result.createdVersionTable = !exists
        return result
    }

    private var dialect: Dialect { Dialect(session: session) }

    private var checkpoint: @Sendable () throws -> Void { cancellation.checkpoint }

    private func state() throws(DatabaseError) -> RunState {
        RunState(database: url.description, applied: sink?.applied ?? [], heads: try session.versionHeads(versions))
    }

    /// Rolls back what is open and tells where the database stands, also on a cancelled connection.
    private func failure(_ error: any Error) -> MigrationFailure {
        var failure = describe(error)
        failure.revision = failure.revision ?? sink?.current
        let versions = versions
        let reading = Result { () throws(DatabaseError) in
            try session.withoutCancellation { () throws(DatabaseError) in
                try session.rollback()
                return (try session.versionHeads(versions), try IntentLog(versions, on: session).intents().first)
            }
        }
        // A session that was lost only now leaves as much to be found out as one that was lost before.
        if case .failure(let error) = reading, error.isConnectionLost { failure.database = error }
        let found = try? reading.get()
        let interrupted = (sink?.uncommitted ?? []) + [sink?.current].compactMap { $0 }
        let partial = found?.1.map(PartialStep.init)
        failure.state = RunState(
            database: url.description, applied: sink?.applied ?? appliedBefore, rolledBack: interrupted.filter { $0 != partial?.revision },
            heads: found?.0, partial: partial)
        if failure.kind == .cancelled { failure.message = "The \(request.command.name) was cancelled. \(failure.state?.sentence ?? "")" }
        if failure.kind == .outcomeUnknown {
            failure.message =
                sink?.isCommitInFlight == true
                ? "The connection was lost while a transaction was being committed." : "The connection was lost: \(failure.message)"
        }
        return failure
    }

    private func describe(_ error: any Error) -> MigrationFailure {
        switch error {
        case let failure as MigrationFailure: return failure
        case let error as DatabaseError: return MigrationFailure(error, statement: sink?.lastStatement)
        case let error as RevisionError: return MigrationFailure(error)
        case let limit as EvaluationLimit where limit.kind == .cancelled: return MigrationFailure(.cancelled, "Cancelled.")
        case let failure as ScriptFailure: return MigrationFailure(.scriptFailed, failure.message)
        default: return MigrationFailure(.scriptFailed, "\(error)")
        }
    }
}

extension ContextOptions {
    init(_ versions: VersionTableReference) {
        self.init()
        versionTable = versions.table.name
        versionTableSchema = versions.table.schema
        versionTableHasPrimaryKey = versions.table.hasPrimaryKey
    }
}

extension RunCancellation {
    /// Ends the evaluation of a script once the run is cancelled.
    var checkpoint: @Sendable () throws -> Void {
        { if self.isCancelled { throw EvaluationLimit.cancelled } }
    }
}
