import Database
import Dialects
import Revisions
import Schema
import Workspace

/// Stands behind a preview for PostgreSQL with the database itself, which is asked in a transaction that can't write.
///
/// Statements that would write are not run; where they would have changed an answer, the database is not asked.
final class CatalogDatabase: PreviewDatabase {
    private let session: any SynchronousConnection
    private let dialect: Dialect
    private let name: String
    private let heads: [String]
    private let options: RenderOptions
    /// Whether the preview begins at other revisions than those that the database has.
    private let isElsewhere: Bool
    private var changesRead = CatalogChanges()
    /// Statements of the preview that nobody has asked about yet: most previews never ask.
    private var unread: [String] = []
    private var wasAsked = false

    init(_ session: any SynchronousConnection, name: String, heads: [String], _ configuration: ContextConfiguration, isElsewhere: Bool) {
        self.isElsewhere = isElsewhere
        self.session = session
        self.name = name
        self.heads = heads
        dialect = Dialect(session: session)
        options = RenderOptions(
            literalBinds: true, parameterStyle: .named, requiresValues: true, expandsTabs: false,
            transactionalDDL: configuration.options.transactionalDDL, namingConvention: configuration.options.namingConvention)
    }

    var basis: PreviewBasis { wasAsked ? .database(name, heads: heads, replayed: 0) : .nothing }

    func answer(
        _ step: RevisionStep, at index: Int, _ arguments: [RunArgument], _ script: (any ScriptDatabase) throws -> Void
    ) throws -> String? {
        wasAsked = true
        try script(self)
        guard isElsewhere else { return nil }
        return """
            The preview does not begin where the database stands, at \(heads.isEmpty ? "base" : heads.joined(separator: ", ")): what it \
            answers may be different then.
            """
    }

    func passed(_ statement: Statement) {
        guard statement.kind != .comment, statement.kind != .transaction, statement.kind != .version else { return }
        unread.append(statement.sql)
    }

    /// What the statements so far would have changed.
    private var changes: CatalogChanges {
        for sql in unread {
            for part in dialect.split(sql).statements { changesRead.note(dialect.catalogChange(of: part.sql)) }
        }
        unread = []
        return changesRead
    }
}

extension CatalogDatabase: ScriptDatabase {
    func perform(_ step: OperationStep) throws {}

    func query(_ statement: ExecuteSQL, source: SourceLocation?) throws -> ScriptRows? {
        var state = RenderState()
        let rendering = dialect.render([OperationStep(.execute(statement), source: source)], options: options, state: &state)
        if let error = rendering.error { throw ScriptFailure(error) }
        guard rendering.statements.count == 1, let sql = rendering.statements.first?.sql, dialect.catalogChange(of: sql) == .reads,
            rendering.statements.allSatisfy({ $0.notes.isEmpty })
        else { return nil }
        let changedRows = changes.rows
        guard let result = try reading({ () throws(DatabaseError) in try session.execute(sql, parameters: []) }) else { return nil }
        var rows = ScriptRows(result)
        if changedRows {
            rows.reservation = "The database was asked before the statements that come first in this preview: they have not been run."
        }
        return rows
    }

    func inspect(_ request: InspectionRequest) throws -> Inspection? {
        guard changes.allow(request) else { return nil }
        return try reading { () throws(DatabaseError) in try session.inspect(request) }.map { changes.applied(to: $0, request) }
    }

    func surroundings(of table: QualifiedName) throws -> TableSurroundings? { nil }

    /// Asks the database; what fails leaves its transaction usable, and what would write is not answered.
    private func reading<Answer>(_ body: () throws(DatabaseError) -> Answer) throws(DatabaseError) -> Answer? {
        guard session.transactionStatus == .inTransaction else { return try body() }
        try session.execute("SAVEPOINT retort_question")
        do throws(DatabaseError) {
            let answer = try body()
            try session.execute("RELEASE SAVEPOINT retort_question")
            return answer
        } catch {
            guard !error.isConnectionLost, !error.isCancelled else { throw error }
            try session.execute("ROLLBACK TO SAVEPOINT retort_question")
            guard error.kind == .readOnly || error.kind == .stoppedByServer || error.kind == .lockTimeout else { throw error }
            return nil
        }
    }
}
