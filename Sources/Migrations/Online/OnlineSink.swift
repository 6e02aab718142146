import Database
import Dialects
import Revisions
import Schema

/// Runs the statements of a run on a connection, on the connection's own thread.
///
/// It keeps account of what is committed and what is not, so that every ending can say where the database stands.
final class OnlineSink: StatementSink {
    let isOffline = false
    private let connection: any SynchronousConnection
    private let report: (RunEvent) -> Void
    private let statementTotal: Int
    private var statementIndex = 0
    /// A transaction that was opened before the run, as its lock (SQLite): the first `begin` takes it over.
    private var adoptsOpenTransaction: Bool
    private(set) var isInTransaction = false
    /// Triggers that batches of the step have made again.
    private var restoredTriggers: Set<String> = []

    /// Revisions whose steps are committed.
    private(set) var applied: [String] = []
    /// Revisions whose steps are carried out in the transaction that is still open.
    private(set) var uncommitted: [String] = []
    /// The revision whose step is going on.
    private(set) var current: String?
    /// The statement that was sent last, for errors.
    private(set) var lastStatement: Statement?
    /// A COMMIT was sent and not answered.
    private(set) var isCommitInFlight = false
    /// The heads as the run believes them to be after the last commit.
    private(set) var expectedHeads: [String]?

    init(
        _ connection: any SynchronousConnection, statementTotal: Int, adoptsOpenTransaction: Bool, report: @escaping (RunEvent) -> Void
    ) {
        self.connection = connection
        self.statementTotal = statementTotal
        self.adoptsOpenTransaction = adoptsOpenTransaction
        self.report = report
    }

    func begin() throws {
        if adoptsOpenTransaction, connection.isInTransaction {
            adoptsOpenTransaction = false
        } else {
            try connection.begin(.immediate)
        }
        isInTransaction = true
    }

    func commit() throws {
        lastStatement = nil
        isCommitInFlight = true
        try connection.commit()
        isCommitInFlight = false
        isInTransaction = false
        applied += uncommitted
        uncommitted = []
    }

    func rollback() throws {
        isInTransaction = false
        try connection.rollback()
    }

    func emit(_ statement: Statement) throws -> ScriptRows? {
        guard statement.kind != .comment, statement.kind != .transaction else { return ScriptRows() }
        for note in statement.notes {
            switch note {
            case .unknown(let opaque), .volatile(let opaque):
                throw MigrationFailure.unknown(opaque, in: statement, revision: statement.revision)
            case .difference, .warning: break
            }
        }
        var rows = ScriptRows()
        if let precondition = statement.precondition {
            let answer = try connection.execute(precondition.query, parameters: [])
            guard answer.rows.isEmpty != precondition.expectsRow else { return rows }
        }
        for sql in try singleStatements(statement) {
            try connection.checkCancelled()
            statementIndex += 1
            report(
                .statement(
                    revision: statement.revision, firstLine: Self.firstLine(sql), index: statementIndex, total: statementTotal))
            var sent = statement
            sent.sql = sql
            lastStatement = sent
            try giveWay(to: sql)
            let result = try connection.execute(sql, parameters: [])
            rows = ScriptRows(result)
            for notice in connection.takeNotices() { report(.note("\(notice.severity): \(notice.message)")) }
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

    func recreating(_ table: QualifiedName, source: SourceLocation?, _ body: () throws -> Void) throws {
        guard connection.dialect == .sqlite else { return try body() }
        let recreation = try SQLiteRecreation(of: table, on: connection)
        do {
            try body()
        } catch {
            try? connection.withoutCancellation { try recreation.restore() }
            throw error
        }
        try recreation.finish()
        restoredTriggers.formUnion(recreation.triggerNames)
    }

    func note(_ text: String) { report(.note(text)) }

    func stepBegins(_ step: MigrationStep) throws {
        try connection.checkCancelled()
        current = step.revisionID
        restoredTriggers = []
    }

    func stepEnds(_ step: MigrationStep) throws {
        current = nil
        if isInTransaction { uncommitted.append(step.revisionID) } else { applied.append(step.revisionID) }
        report(.stepped(revision: step.revisionID, logMessage: step.logMessage))
    }

    private func execute(_ statement: Statement) throws -> ResultRows {
        try connection.checkCancelled()
        lastStatement = statement
        return try connection.execute(statement.sql, parameters: [])
    }

    private static func firstLine(_ sql: String) -> String {
        let line = sql.drop { $0.isNewline }.prefix(121).prefix { !$0.isNewline }
        return line.count > 120 ? line.prefix(119) + "…" : String(line)
    }
}
