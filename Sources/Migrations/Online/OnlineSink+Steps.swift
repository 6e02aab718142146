import Database
import Dialects
import Revisions
import Schema

/// The statements of a step's script: those that an earlier run has committed are passed over, and those outside of a transaction leave their intent first.
extension OnlineSink {
    private var dialect: Dialect { Dialect(session: connection) }

    /// Runs one statement of the step's script; `nil` for rows that an earlier run was given.
    func runInStep(_ statement: Statement, isQuery: Bool) throws -> ScriptRows? {
        let effect = dialect.effect(of: statement.sql)
        switch effect {
        case .begins, .commits, .rollsBack: return try control(effect, statement)
        case .setsSession: return try send(statement)
        case .reads where isQuery: return try send(statement)
        default: break
        }
        step?.add(statement.sql)
        guard try !isDone(statement, effect) else { return isQuery ? nil : ScriptRows() }
        return isInTransaction ? try send(statement, mayRunOn: !isQuery) : try runAlone(statement, effect)
    }

    /// Whether the statement that was counted last took effect in an earlier run.
    private func isDone(_ statement: Statement, _ effect: StatementEffect) throws -> Bool {
        guard let step, let begun = step.begun, step.count.count <= begun.done || step.isAtStop else { return false }
        guard step.isAtStop, let next = begun.next else {
            if step.count.count == begun.done {
                guard step.count.hash == begun.doneHash || resumption == .again || resumption == .skip else {
                    throw MigrationFailure.changed(begun)
                }
            }
            reportStatement(statement)
            return true
        }
        guard try isDone(statement, effect, next, begun) else { return false }
        reportStatement(statement)
        try record(step.intent)
        return true
    }

    /// The same of the statement at which an earlier run stopped.
    private func isDone(_ statement: Statement, _ effect: StatementEffect, _ next: Intent.Next, _ begun: Intent) throws -> Bool {
        if resumption == .skip { return true }
        guard next.hash == StepCount.hash(statement.sql) else {
            guard next.hasFailed || resumption == .again else { throw MigrationFailure.changed(begun, statement: begun.done + 1) }
            if let index = next.index { noteCleared(try InterruptedStatement.dropInvalid(index, on: connection)) }
            return false
        }
        if resumption == .again { return false }
        switch try InterruptedStatement(effect: effect, connection: connection).standing() {
        case .done(let reason):
            report(.note("Statement \(begun.done + 1) of \(begun.revision) was carried out by the run that was interrupted: \(reason)."))
            return true
        case .open(let cleared): noteCleared(cleared)
        case .unknown where !next.hasFailed:
            throw MigrationFailure.unknownEffect(begun, statement.sql, location: statement.source)
        case .unknown: break
        }
        return false
    }

    private func noteCleared(_ names: [String]) {
        for name in names { report(.note("Dropped the INVALID index \(name), which an interrupted run has left behind.")) }
    }

    /// Runs a statement outside of the run's transactions. What can stand in a transaction gets one of its own, together with the record that it is
    /// done, so that it happens once whatever comes between; what can't is announced first.
    private func runAlone(_ statement: Statement, _ effect: StatementEffect) throws -> ScriptRows {
        if dialect.traits(of: statement.sql).transactionObstacle == nil {
            do {
                return try inOwnTransaction { try send(statement) }
            } catch let error as DatabaseError where Self.needsNoTransaction(error) {
                // The server knows better than the statement's words; nothing of it has happened.
            }
        }
        return try announced(statement, effect)
    }

    /// Active transaction, and a procedure that ends the transaction.
    private static func needsNoTransaction(_ error: DatabaseError) -> Bool {
        error.code == .sqlState("25001") || error.code == .sqlState("2D000")
    }

    private func inOwnTransaction<Value>(recreatingTables: Bool = false, _ body: () throws -> Value) throws -> Value {
        try begin(recreatingTables: recreatingTables)
        do {
            let value = try body()
            if let step { try record(step.intent) }
            try commit()
            return value
        } catch {
            try? rollback()
            throw error
        }
    }

    private func announced(_ statement: Statement, _ effect: StatementEffect) throws -> ScriptRows {
        guard let step else { return try send(statement) }
        var intent = step.intentBeforeLast
        intent.next = Intent.Next(hash: StepCount.hash(statement.sql))
        if case .buildsIndex(let index, _) = effect {
            intent.next?.index = index
            if case .open(let cleared) = try InterruptedStatement(effect: effect, connection: connection).standing() {
                noteCleared(cleared)
            }
        }
        try record(intent)
        let rows: ScriptRows
        do {
            rows = try send(statement)
        } catch {
            intent.next?.hasFailed = true
            if connection.transactionStatus == .idle { try? connection.withoutCancellation { try log?.record(intent) } }
            throw error
        }
        try record(step.intent)
        return rows
    }

    func record(_ intent: Intent) throws {
        try log?.record(intent)
        step?.isRecorded = true
    }

    /// A script's own BEGIN and COMMIT: inside the run's transaction a pair of them does nothing; a COMMIT alone begins a stretch outside of it.
    private func control(_ effect: StatementEffect, _ statement: Statement) throws -> ScriptRows {
        let nested = step?.nestedTransactions ?? 0
        switch effect {
        case .begins where isInTransaction: step?.nestedTransactions = nested + 1
        case .begins: try begin()
        case .commits where nested > 0: step?.nestedTransactions = nested - 1
        case .commits where isInTransaction: try suspend()
        case .commits: break
        default:
            var failure = MigrationFailure(
                .scriptFailed, "A script's ROLLBACK would undo the steps before it, and its own, behind the version table's back.",
                hint: "Use a savepoint, or raise an exception to undo the step.", location: statement.source, revision: statement.revision)
            failure.statement = statement.sql
            throw failure
        }
        reportStatement(statement)
        return ScriptRows()
    }

    /// Commits in the middle of a step: what of it is committed is recorded in the same transaction.
    func suspend() throws {
        if let step, step.count.count > step.begun?.done ?? 0 { try record(step.intent) }
        try commit()
    }

    /// The step's script has ended: what comes now belongs to one transaction with the version rows.
    func scriptEnds() throws {
        guard let step else { return }
        if let begun = step.begun, resumption == nil {
            let isShort = step.count.count < begun.done || step.count.count == begun.done && begun.next?.hasFailed == false
            guard !isShort else { throw MigrationFailure.changed(begun) }
        }
        if !isInTransaction { try begin() }
        if step.isRecorded { try log?.forget(step.revision, step.direction) }
    }

    func recreating(_ batch: BatchAlterTable, source: SourceLocation?, _ body: () throws -> Void) throws {
        guard connection.dialect == .sqlite, step?.isBehind != true else { return try body() }
        guard isInTransaction || step == nil else { return try inOwnTransaction(recreatingTables: true) { try recreate(batch, body) } }
        try recreate(batch, body)
    }

    private func recreate(_ batch: BatchAlterTable, _ body: () throws -> Void) throws {
        let recreation = try SQLiteRecreation(of: batch.table, renaming: batch.renames, on: connection)
        do {
            try body()
        } catch {
            try? connection.withoutCancellation { try recreation.restore() }
            throw error
        }
        try recreation.finish()
        restoredTriggers.formUnion(recreation.triggerNames)
    }
}
