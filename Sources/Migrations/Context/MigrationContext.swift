import Dialects
import Revisions
import Schema

/// Carries out migration steps against a sink (Alembic's `MigrationContext`): transaction brackets, version rows, autocommit blocks,
/// and the operations of the scripts.
///
/// It lives on the thread of one evaluation.
final class MigrationContext {
    let dialect: Dialect
    let options: ContextOptions
    let sink: any StatementSink
    let versions: VersionTableReference
    /// The steps of the run, given the heads it starts from.
    private let steps: ([String]) throws -> [MigrationStep]
    /// Runs the script of one step; the context performs its operations.
    private let runScript: (RevisionStep, MigrationContext, [RunArgument]) throws -> Void
    /// The caller's `transactionMode`, which goes before env.py's `transaction_per_migration`.
    private let transactionScope: TransactionScope?

    private let graph: RevisionGraph
    private(set) var heads: VersionHeads
    private(set) var currentRevision: String?
    private var renderOptions: RenderOptions
    private(set) var position = Position()
    /// A batch could not be written because the shape of its table is not known.
    private(set) var lacksTable = false

    /// Where a script has got to: what `rewind` goes back to.
    struct Position {
        fileprivate var renderState = RenderState()
        fileprivate var autocommitDepth = 0
        fileprivate var resumesTransaction = false
    }

    init(
        dialect: Dialect, configuration: ContextConfiguration, graph: RevisionGraph, sink: any StatementSink,
        transactionScope: TransactionScope? = nil,
        steps: @escaping ([String]) throws -> [MigrationStep],
        runScript: @escaping (RevisionStep, MigrationContext, [RunArgument]) throws -> Void
    ) {
        self.dialect = dialect
        options = configuration.options
        self.sink = sink
        self.transactionScope = transactionScope
        self.steps = steps
        self.runScript = runScript
        versions = VersionTableReference(options, dialect)
        self.graph = graph
        heads = VersionHeads([], in: graph)
        renderOptions = RenderOptions(
            literalBinds: !sink.isOffline || options.literalBinds,
            parameterStyle: !sink.isOffline || configuration.parameterStyle == "named" ? .named : .pyformat,
            requiresValues: !sink.isOffline, adaptsValues: !sink.isOffline, expandsTabs: sink.isOffline,
            transactionalDDL: options.transactionalDDL,
            namingConvention: options.namingConvention)
    }

    /// Whether DDL is part of transactions: as env.py says, else as the dialect prints it offline. Online it always is: SQLite's DDL is
    /// transactional too, and a run must not stop half-way.
    private var hasTransactionalDDL: Bool { options.transactionalDDL ?? (sink.isOffline ? dialect.hasTransactionalDDL : true) }

    private var isTransactionPerMigration: Bool {
        transactionScope.map { $0 == .revision } ?? options.transactionPerMigration
    }

    /// Entry of `context.begin_transaction()`: opens a transaction unless the mode brackets each step or, offline, none.
    ///
    /// - Returns: whether a transaction was opened, which `endTransaction` wants to know.
    func beginTransaction(perMigration: Bool) throws -> Bool {
        let bracketed = hasTransactionalDDL ? perMigration == isTransactionPerMigration : perMigration && !sink.isOffline
        guard bracketed, sink.isOffline || !sink.isInTransaction else { return false }
        try sink.begin()
        return true
    }

    /// A step outside of every `begin_transaction()` of env.py begins the run's transaction itself; whoever drives the run ends it.
    private func beginUnbracketedRun() throws {
        if !sink.isOffline, !sink.isInTransaction { try sink.begin() }
    }

    /// Exit of `context.begin_transaction()`.
    func endTransaction(_ wasOpened: Bool, failed: Bool) throws {
        guard wasOpened else { return }
        if failed { try sink.rollback() } else { try sink.commit() }
    }

    /// `context.run_migrations(**arguments)`.
    func runMigrations(_ arguments: [RunArgument]) throws {
        let start = try sink.currentHeads(versions)
        heads = VersionHeads(start, in: graph)
        for step in try steps(start) {
            let opened = try beginTransaction(perMigration: true)
            if !opened { try beginUnbracketedRun() }
            do {
                try run(step, arguments)
            } catch {
                try? endTransaction(opened, failed: true)
                throw error
            }
            try endTransaction(opened, failed: false)
        }
    }

    private func run(_ step: MigrationStep, _ arguments: [RunArgument]) throws {
        if heads.heads.isEmpty { try sink.createVersionTable(versions) }
        try sink.stepBegins(step)
        if case .revision(let revisionStep) = step {
            currentRevision = revisionStep.revision.id
            try runScript(revisionStep, self, arguments)
        }
        try sink.scriptEnds()
        for change in try heads.apply(step) {
            try sink.emit(change, versions, revision: step.revisionID)
        }
        currentRevision = nil
        try sink.stepEnds(step)
    }

    /// Renders an operation and sends its statements.
    ///
    /// - Throws: `ScriptFailure` for what the dialect can't do.
    func perform(_ step: OperationStep) throws { try carryOut(prepare(step)) }

    /// An operation with its statements, of which none has been sent.
    struct PreparedOperation {
        fileprivate let step: OperationStep
        /// Nil for the bounds of an autocommit block.
        fileprivate let rendering: Rendering?
    }

    func prepare(_ step: OperationStep) throws -> PreparedOperation {
        switch step.operation {
        case .beginAutocommit, .endAutocommit: return PreparedOperation(step: step, rendering: nil)
        default:
            let rendering = dialect.render([try known(step)], options: renderOptions, state: &position.renderState)
            return PreparedOperation(step: step, rendering: rendering)
        }
    }

    /// Sends the statements of an operation.
    ///
    /// - Throws: `ScriptFailure` for what the dialect can't do.
    func carryOut(_ prepared: PreparedOperation) throws {
        let step = prepared.step
        guard let rendering = prepared.rendering else {
            if case .beginAutocommit = step.operation { return try beginAutocommit() }
            return try endAutocommit()
        }
        let send = { for statement in rendering.statements { _ = try self.emit(statement, step.source) } }
        if case .batchAlterTable(let batch) = step.operation, rendering.statements.contains(where: { $0.knownHazards != nil }) {
            try sink.recreating(batch, source: step.source, send)
        } else {
            try send()
        }
        guard let error = rendering.error, !(sink.leavesOutRows && step.operation.writesRows) else { return }
        if case .batchAlterTable(let batch) = step.operation, batch.copyFrom == nil, renderOptions.knownTables.isEmpty { lacksTable = true }
        throw ScriptFailure(error)
    }

    /// The position before a script that may have to be run again.
    func mark() -> Position {
        lacksTable = false
        return position
    }

    func rewind(to position: Position) {
        self.position = position
    }

    /// Executes a statement of a script; its rows are `nil` offline.
    func query(_ statement: ExecuteSQL, source: Schema.SourceLocation?) throws -> ScriptRows? {
        let rendering = dialect.render(
            [OperationStep(.execute(statement), source: source)], options: renderOptions, state: &position.renderState)
        var rows: ScriptRows?
        for statement in rendering.statements { rows = try sink.query(placed(statement, source)) }
        if let error = rendering.error {
            guard sink.leavesOutRows, Operation.execute(statement).writesRows else { throw ScriptFailure(error) }
            return ScriptRows(affected: 0)
        }
        return rows
    }

    /// Sends one statement of a step's script.
    func emit(_ statement: Statement, _ source: Schema.SourceLocation?) throws -> ScriptRows? {
        try sink.emit(placed(statement, source))
    }

    private func placed(_ statement: Statement, _ source: Schema.SourceLocation?) -> Statement {
        var statement = statement
        statement.source = statement.source ?? source
        statement.revision = currentRevision
        statement.isAutocommit = statement.isAutocommit || position.autocommitDepth > 0
        return statement
    }

    /// A batch that may have to re-create its table is given the table's present shape, where that can be known.
    private func known(_ step: OperationStep) throws -> OperationStep {
        renderOptions.knownTables = [:]
        guard case .batchAlterTable(let batch) = step.operation, batch.copyFrom == nil, dialect.name == .sqlite,
            case .table(var table?) = try sink.inspect(.table(batch.table))
        else { return step }
        for column in batch.reflectedColumns {
            guard let index = table.columns.firstIndex(where: { $0.name.text == column.name.text }) else { continue }
            table.columns[index] = column
            // The column that is given has its own foreign keys.
            table.constraints.removeAll { constraint in
                guard case .foreignKey(let key) = constraint else { return false }
                return key.columns.contains { $0.text == column.name.text }
            }
        }
        table.constraints += batch.reflectedConstraints
        renderOptions.knownTables[batch.table] = table.withDefaultsForBatch
        return step
    }

    /// The start of an autocommit block: commits, so that what follows runs outside a transaction.
    func beginAutocommit() throws {
        position.autocommitDepth += 1
        guard position.autocommitDepth == 1 else { return }
        if sink.isOffline ? hasTransactionalDDL : sink.isInTransaction {
            try sink.suspend()
            position.resumesTransaction = true
        }
    }

    func endAutocommit() throws {
        position.autocommitDepth -= 1
        guard position.autocommitDepth == 0, position.resumesTransaction else { return }
        position.resumesTransaction = false
        if !sink.isInTransaction { try sink.begin() }
    }
}

/// How a run is cut into transactions (`transactionMode` of the protocol).
package enum TransactionScope: String, Sendable {
    /// One transaction for the run.
    case run
    /// One for each revision.
    case revision
}

extension ScriptFailure {
    /// A dialect's complaint as the exception that a script would see.
    init(_ error: DialectError) {
        self.init(error.kind.rawValue, error.message)
    }
}

extension Operation {
    /// Whether the operation writes rows and changes no table.
    fileprivate var writesRows: Bool {
        switch self {
        case .bulkInsert: true
        case .execute(let statement):
            switch statement.content {
            case .query(.insert), .query(.update), .query(.delete): true
            default: false
            }
        default: false
        }
    }
}

extension MigrationStep {
    /// The revision that the step's version rows lead to, for messages.
    package var revisionID: String {
        switch self {
        case .revision(let step): step.revision.id
        case .stamp(let step): step.to.last ?? step.from.last ?? ""
        }
    }

    /// The revision whose script the step runs.
    package var revision: Revision? {
        if case .revision(let step) = self { step.revision } else { nil }
    }

    /// The step itself where it runs a script.
    var revisionStep: RevisionStep? {
        if case .revision(let step) = self { step } else { nil }
    }

    /// `upgrade`, `downgrade` or `stamp`.
    package var directionName: String {
        if case .revision(let step) = self { step.direction.rawValue } else { "stamp" }
    }
}
