import Database
import Dialects
import Revisions
import Workspace

/// What a run finds out from env.py without its database, while the connection to it is being opened.
struct RunPreflight: Sendable {
    let runner: OnlineRunner
    let request: RunRequest
    let url: DatabaseURL
    let cancellation: RunCancellation

    private var dialect: Dialect { url.dialect == .postgresql ? .postgresql : .sqlite }

    /// The version table that env.py configures.
    ///
    /// - Throws: when env.py goes on to another database.
    func versionTable() throws -> VersionTableReference {
        try requireOneDatabase()
        let options = try OfflineRunner(runner.snapshot, checkpoint: cancellation.checkpoint)
            .contextOptions(request.arguments, dialect: dialect.name)
        return VersionTableReference(options, dialect)
    }

    /// Evaluates env.py without its database, to find out before anything is done whether it goes on to another one.
    private func requireOneDatabase() throws {
        let snapshot = runner.snapshot
        guard snapshot.environment != nil else { return }
        let rehearsal = MigrationEnvironment(
            snapshot: snapshot, arguments: request.arguments, mode: .online, databaseURL: runner.sources.preferred,
            checkpoint: cancellation.checkpoint
        ) { configuration in
            MigrationContext(
                dialect: dialect, configuration: configuration, graph: snapshot.graph, sink: OfflineSink(startingHeads: [])
            ) { _ in
                []
            } runScript: { _, _, _ in
            }
        }
        // What else is wrong with it, the run itself will say.
        try? rehearsal.run()
        if let failure = rehearsal.severalDatabases { throw failure }
    }
}
