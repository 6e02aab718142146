import Dialects
import PythonSubset
import Revisions
import Schema
import SourceText
import Workspace

/// The environment that migrations run in: env.py where the workspace has one, and otherwise these functions, which are the ones that
/// Alembic's template for asynchronous engines has.
///
/// One object serves one run, on the thread of its evaluation. It is what env.py drives, so that a function written there and the function
/// here end in the same place.
final class MigrationEnvironment {
    let snapshot: Snapshot
    let arguments: ScriptArguments
    let mode: Mode
    /// The URL that goes before the workspace's own; also what a preview's `dialect` becomes.
    let databaseURL: String?
    private let onCheckpoint: () throws -> Void
    private let makeContext: (ContextConfiguration) throws -> MigrationContext
    private(set) var context: MigrationContext?
    /// The URL of the context's connection.
    private var configuredURL: ContextConfiguration.Text?
    /// Whether each open `begin_transaction()` block opened a transaction.
    private var brackets: [Bool] = []
    /// What went wrong in the runner while env.py was being evaluated; it goes before what the script made of it.
    private var failure: (any Error)?
    /// Set when env.py has gone on to another database.
    private(set) var severalDatabases: MigrationFailure?
    /// What env.py had to say.
    private(set) var outcome = ScriptOutcome()

    enum Mode {
        case offline
        /// Stops at `context.configure()`; only the URL is wanted.
        case findingURL
        case online
    }

    init(
        snapshot: Snapshot, arguments: ScriptArguments, mode: Mode, databaseURL: String?, checkpoint: @escaping () throws -> Void,
        makeContext: @escaping (ContextConfiguration) throws -> MigrationContext
    ) {
        self.snapshot = snapshot
        self.arguments = arguments
        self.mode = mode
        self.databaseURL = databaseURL
        onCheckpoint = checkpoint
        self.makeContext = makeContext
    }

    /// Runs env.py, or what stands in for it.
    func run() throws {
        if let file = snapshot.environment {
            try evaluate(file)
        } else if isOffline {
            try runMigrationsOffline()
        } else {
            try runMigrationsOnline()
        }
    }

    private func evaluate(_ file: SourceFile) throws {
        let module = file.parsed.compiled(as: "env", uri: file.uri)
        outcome = EnvironmentScript(module, modules: SnapshotModules(snapshot)).run(on: self, self)
        if let failure { throw failure }
        guard let exception = outcome.exception ?? firstError else { return }
        throw MigrationFailure(
            .scriptFailed, "env.py: \(exception)",
            location: outcome.diagnostics.first { $0.severity == .error }.map { SourceLocation(uri: file.uri, range: $0.range) })
    }

    private var firstError: String? { outcome.diagnostics.first { $0.severity == .error }?.message }

    /// Configures the context with a URL only: no engine, no driver, no connection.
    func runMigrationsOffline() throws {
        try configure(try configuration(hasConnection: false))
        try inTransaction { try runMigrations([]) }
    }

    /// Starts the run; that the connection is asynchronous is the driver's matter.
    func runMigrationsOnline() throws {
        try runAsyncMigrations()
    }

    /// Runs on the connection of this run, which has been opened by the `sqlalchemy.` options of the main section, and is closed by
    /// whoever opened it, on every path.
    func runAsyncMigrations() throws {
        try doRunMigrations()
    }

    /// Configures the context with the connection and runs the migrations in a transaction.
    func doRunMigrations() throws {
        try configure(try configuration(hasConnection: true))
        try inTransaction { try runMigrations([]) }
    }

    private func inTransaction(_ body: () throws -> Void) throws {
        try beginTransaction()
        do {
            try body()
        } catch {
            try? endTransaction(failed: true)
            throw error
        }
        try endTransaction(failed: false)
    }

    private func configuration(hasConnection: Bool) throws -> ContextConfiguration {
        var configuration = ContextConfiguration()
        configuration.url = try (databaseURL ?? snapshot.configuration.mainOption("sqlalchemy.url")).map { .known($0) }
        configuration.hasConnection = hasConnection
        configuration.options.literalBinds = !hasConnection
        configuration.parameterStyle = "named"
        return configuration
    }
}

extension MigrationEnvironment: EnvironmentRunner {
    func configure(_ configuration: ContextConfiguration) throws {
        try remembering {
            if mode == .online, context != nil { try requireSameDatabase(configuration) }
            configuredURL = configuration.url
            context = try makeContext(configuration)
        }
    }

    /// A run has one connection: an env.py that goes on to another database must not find this one behind its back.
    private func requireSameDatabase(_ configuration: ContextConfiguration) throws {
        guard configuration.url != configuredURL else { return }
        let failure = MigrationFailure(
            .scriptFailed, "env.py configures several databases in one run, and a run is of one. Nothing was run.",
            hint: """
                Give each database a section of its own in the configuration, with 'databases' naming only it where env.py is Alembic's multidb \
                template, and run once for each with --name. Or let env.py choose by context.get_x_argument(). \
                Previews and --sql show them all.
                """,
            location: snapshot.environment.map { SourceLocation(uri: $0.uri, range: 0..<0) })
        severalDatabases = failure
        throw failure
    }

    func beginTransaction() throws {
        try remembering { brackets.append(try configured("context.begin_transaction()").beginTransaction(perMigration: false)) }
    }

    func endTransaction(failed: Bool) throws {
        guard let wasOpened = brackets.popLast() else { return }
        try remembering { try context?.endTransaction(wasOpened, failed: failed) }
    }

    func runMigrations(_ arguments: [RunArgument]) throws {
        try remembering { try configured("context.run_migrations()").runMigrations(arguments) }
    }

    private func configured(_ call: String) throws -> MigrationContext {
        guard let context else { throw MigrationFailure(.scriptFailed, "env.py calls \(call) before context.configure().") }
        return context
    }

    private func remembering(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            if failure == nil { failure = error }
            throw error
        }
    }
}

extension MigrationEnvironment: ScriptHost {
    var dialect: DialectName { context?.dialect.name ?? .sqlite }

    var isOffline: Bool { mode == .offline }

    var options: ContextOptions { context?.options ?? ContextOptions() }

    var configuration: any ScriptConfiguration {
        SnapshotConfiguration(configuration: snapshot.configuration, databaseURL: databaseURL)
    }

    func perform(_ step: OperationStep) throws {
        try context?.perform(step)
    }

    func query(_ statement: ExecuteSQL, source: Schema.SourceLocation?) throws -> ScriptRows? {
        try context?.query(statement, source: source)
    }

    func inspect(_ request: InspectionRequest) throws -> Inspection? { try context?.sink.inspect(request) }

    func checkpoint() throws { try onCheckpoint() }
}
