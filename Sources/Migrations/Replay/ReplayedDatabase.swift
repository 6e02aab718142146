import Database
import Dialects
import Revisions
import Schema
import Workspace

/// A scratch database on which steps are carried out one after the other, by the machinery of online runs.
final class ReplayedDatabase {
    private let scratch: ScratchDatabase
    private let configuration: ContextConfiguration
    private let graph: RevisionGraph
    /// Whether the rows of its tables are those of a real database.
    private let hasRealRows: Bool
    /// Throws when the time of the evaluation is up.
    private let checkpoint: () throws -> Void
    /// The context of the step that is being carried out.
    private var context: MigrationContext?
    /// Why the database stopped to answer in the middle of a step.
    private(set) var failure: MigrationFailure?

    init(
        _ image: [UInt8], configuration: ContextConfiguration, graph: RevisionGraph, hasRealRows: Bool,
        checkpoint: @escaping () throws -> Void
    ) throws(DatabaseError) {
        scratch = try ScratchDatabase(image) {
            do {
                try checkpoint()
                return false
            } catch {
                return true
            }
        }
        self.configuration = configuration
        self.graph = graph
        self.hasRealRows = hasRealRows
        self.checkpoint = checkpoint
    }

    func image() throws(DatabaseError) -> [UInt8] { try scratch.image() }

    /// Carries out one step with its version rows, in a transaction of its own.
    ///
    /// - Parameter script: performs the step's operations in the given context.
    /// - Returns: why the database may not be what a real one would be after the step.
    func carryOut(
        _ step: RevisionStep, _ arguments: [RunArgument], _ script: @escaping (MigrationContext, [RunArgument]) throws -> Void
    ) throws -> [String] {
        let sink = ReplaySink(scratch.session)
        let context = MigrationContext(
            dialect: .sqlite, configuration: configuration, graph: graph, sink: sink, transactionScope: .revision
        ) { _ in
            [.revision(step)]
        } runScript: { _, context, arguments in
            try script(context, arguments)
        }
        self.context = context
        defer { self.context = nil }
        try context.runMigrations(arguments)
        return sink.doubts
    }
}

extension ReplayedDatabase: ScriptDatabase {
    func perform(_ step: OperationStep) throws {
        _ = try attempt { try $0.perform(step) }
    }

    func query(_ statement: ExecuteSQL, source: SourceLocation?) throws -> ScriptRows? {
        try attempt { context in
            _ = scratch.takeTablesRead()
            var rows = try context.query(statement, source: source)
            let tables = scratch.takeTablesRead().filter { !isCatalog($0, context) }.sorted()
            if !hasRealRows, !tables.isEmpty, rows != nil {
                rows?.reservation = """
                    What the script does with rows of \(tables.joined(separator: ", ")) depends on the rows of the real database; here are \
                    only those that the revisions themselves put in.
                    """
            }
            return rows
        }
    }

    func inspect(_ request: InspectionRequest) throws -> Inspection? {
        try attempt { try $0.sink.inspect(request) }
    }

    func surroundings(of table: QualifiedName) throws -> TableSurroundings? {
        try attempt { _ in try TableSurroundings(of: table, on: scratch.session) }
    }

    /// Whether a table says how the database is made, rather than what is in it.
    private func isCatalog(_ table: String, _ context: MigrationContext) -> Bool {
        table.hasPrefix("sqlite_") && table != "sqlite_sequence" || table.hasPrefix("pragma_") || table == context.versions.table.name
    }

    /// Runs `body`; what can't be carried out here, though it might be on a real database, ends the answers but not the script.
    private func attempt<Answer>(_ body: (MigrationContext) throws -> Answer?) throws -> Answer? {
        guard failure == nil, let context else { return nil }
        do {
            return try body(context)
        } catch let error as DatabaseError where error.kind == .stoppedByServer || error.kind == .system {
            do {
                try checkpoint()
            } catch let cancelled as CancellationError {
                throw cancelled
            } catch {}
            failure = MigrationFailure(error)
        } catch let error as MigrationFailure {
            failure = error
        }
        return nil
    }
}
