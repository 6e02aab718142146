import Database
import Workspace
import Dialects
import PythonSubset
import Revisions
import Schema
import Threads

/// Runs migrations on a live database: one connection a run, closed on every path, the script's evaluation on the connection's thread.
package struct OnlineRunner: Sendable {
    package let snapshot: Snapshot
    package let sources: DatabaseSources
    var connectionOptions: ConnectionOptions

    package init(_ snapshot: Snapshot, sources: DatabaseSources, connectionOptions: ConnectionOptions = ConnectionOptions()) {
        self.snapshot = snapshot
        self.sources = sources
        self.connectionOptions = connectionOptions
        self.connectionOptions.directory = connectionOptions.directory ?? snapshot.configuration.baseDirectory.string
    }

    /// Carries out `request`. Cancelling the task, or `cancellation`, stops the statement that runs and rolls back what is not committed.
    ///
    /// - Parameter report: called on the connection's thread.
    package func run(
        _ request: RunRequest, cancellation: RunCancellation = RunCancellation(), report: @escaping @Sendable (RunEvent) -> Void
    ) async throws(MigrationFailure) -> RunResult {
        if let error = snapshot.configurationError { throw MigrationFailure(.configuration, error.description) }
        let clock = ContinuousClock.now
        let settings = try request.settings.completed(from: snapshot.configuration)
        let url = try databaseURL(request.arguments)
        var runner = self
        settings.apply(to: &runner.connectionOptions)
        let preflight = RunPreflight(runner: runner, request: request, url: url, cancellation: cancellation)
        async let versions = Result { try preflight.versionTable() }
        let connection = try await runner.open(url, cancellation)
        let known = await versions
        let ending: RunEnding
        do {
            ending = try await connection.run { [runner] session in
                let run = OnlineRun(
                    runner, request, settings, url: url, session: session, preflight: known, cancellation: cancellation, report: report)
                let outcome = Result { () throws(MigrationFailure) in try run.perform() }
                return RunEnding(outcome: outcome, lost: LostRun(run, outcome))
            }
        } catch let error as DatabaseError {
            ending = RunEnding(outcome: .failure(MigrationFailure(error)))
        } catch {
            ending = RunEnding(outcome: .failure(MigrationFailure(.scriptFailed, "\(error)")))
        }
        await connection.close()
        var result = try await settled(ending, url).get()
        result.duration = ContinuousClock.now - clock
        return result
    }

    func open(_ url: DatabaseURL, _ cancellation: RunCancellation) async throws(MigrationFailure) -> Connection {
        do {
            return try await Connection.open(url, options: connectionOptions, cancellation: cancellation)
        } catch {
            var failure = MigrationFailure(error)
            failure.state = RunState(database: url.description)
            if error.isConnectionLost { failure.kind = .databaseUnreachable }
            if error.kind == .cancelled { failure.message = "Cancelled while connecting to \(url)." }
            throw failure
        }
    }

    /// When the connection was lost on the way, asks the database over a new one what is true.
    private func settled(_ ending: RunEnding, _ url: DatabaseURL) async -> Result<RunResult, MigrationFailure> {
        guard let lost = ending.lost, case .failure(let failure) = ending.outcome else { return ending.outcome }
        let reading = OutcomeReading(lost: lost, failure: failure, url: url, options: connectionOptions)
        // Of its own: a run that was cancelled wants to know as well, and a cancelled task opens no connection.
        return await Task { await reading.outcome() }.value
    }
}

extension Dialect {
    /// The dialect of an open session.
    init(session: any SynchronousConnection) {
        self = session.dialect == .postgresql ? .postgresql : .sqlite
    }
}
