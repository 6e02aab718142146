import Database
import Revisions
import Schema

/// Runs statements on a scratch database as an online run would, with two exceptions.
///
/// Rows that a constraint refuses are left out, since the rows that they were meant to fit are not there either. A statement that needs a
/// value which can't be known is left out too, which is remembered as a doubt; where only the type of a column is unknown, the column gets
/// a type that says so.
final class ReplaySink: StatementSink {
    private let session: any SynchronousConnection
    private let online: OnlineSink
    /// Why the database may not be what a real one would be.
    private(set) var doubts: [String] = []

    init(_ session: any SynchronousConnection) {
        self.session = session
        online = OnlineSink(session, log: nil, statementTotal: 0, adoptsOpenTransaction: false, report: { _ in })
    }

    let isOffline = false
    let leavesOutRows = true
    var isInTransaction: Bool { online.isInTransaction }

    func begin() throws { try online.begin() }
    func commit() throws { try online.commit() }
    func suspend() throws { try online.commit() }
    func rollback() throws { try online.rollback() }

    func emit(_ statement: Statement) throws -> ScriptRows? {
        var known = statement
        let unknown = statement.notes.compactMap { if case .unknown(let opaque) = $0 { opaque } else { nil } }
        if let first = unknown.first {
            guard statement.kind == .ddl, let sql = try markingUnknownTypes(unknown, in: statement.sql) else {
                if statement.kind != .dml { doubts.append("its SQL needs \(first.origin), which can't be known from the text.") }
                return ScriptRows(affected: 0)
            }
            known.sql = sql
            known.notes = []
        }
        if statement.notes.contains(where: \.isVolatile) {
            guard statement.kind != .dml else { return ScriptRows(affected: 0) }
            known.notes = []
        }
        do {
            return try online.emit(known)
        } catch let error as DatabaseError where error.kind == .constraint && statement.kind != .ddl {
            return ScriptRows(affected: 0)
        }
    }

    /// The statement with the unknown types of its columns marked; `nil` when something else is unknown. A column needs no type, so that
    /// without the unknown part only such a statement is whole.
    private func markingUnknownTypes(_ unknown: [Opaque], in sql: String) throws -> String? {
        try session.execute("SAVEPOINT retort_trial")
        let trial = Result { () throws(DatabaseError) in try session.execute(sql) }
        try session.execute("ROLLBACK TO retort_trial")
        try session.execute("RELEASE retort_trial")
        guard case .success = trial else { return nil }
        return unknown.reduce(sql) { $0.replacing($1.placeholder, with: UnknownColumnType.declaration($1)) }
    }

    func query(_ statement: Statement) throws -> ScriptRows? { try emit(statement) }

    func currentHeads(_ table: VersionTableReference) throws -> [String] { try online.currentHeads(table) }
    func createVersionTable(_ table: VersionTableReference) throws { try online.createVersionTable(table) }

    func emit(_ change: VersionRowChange, _ table: VersionTableReference, revision: String) throws {
        try online.emit(change, table, revision: revision)
    }

    func inspect(_ request: InspectionRequest) throws -> Inspection? { try online.inspect(request) }

    func recreating(_ batch: BatchAlterTable, source: SourceLocation?, _ body: () throws -> Void) throws {
        try online.recreating(batch, source: source, body)
    }

    func stepBegins(_ step: MigrationStep) throws { try online.stepBegins(step) }
    func scriptEnds() throws {}
    func stepEnds(_ step: MigrationStep) throws { try online.stepEnds(step) }
}
