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
        let url = try databaseURL(request.arguments)
        let connection = try await open(url, cancellation)
        let outcome: Result<RunResult, MigrationFailure>
        do {
            outcome = try await connection.run { session in
                let run = OnlineRun(self, request, url: url, session: session, cancellation: cancellation, report: report)
                return Result { () throws(MigrationFailure) in try run.perform() }
            }
        } catch let error as DatabaseError {
            outcome = .failure(MigrationFailure(error))
        } catch {
            outcome = .failure(MigrationFailure(.scriptFailed, "\(error)"))
        }
        await connection.close()
        var result = try await settled(outcome, url).get()
        result.duration = ContinuousClock.now - clock
        return result
    }

    func open(_ url: DatabaseURL, _ cancellation: RunCancellation) async throws(MigrationFailure) -> Connection {
        do {
            return try await Connection.open(url, options: connectionOptions, cancellation: cancellation)
        } catch {
            var failure = MigrationFailure(error)
            failure.state = RunState(database: url.description)
            if error.kind == .cancelled { failure.message = "Cancelled while connecting to \(url)." }
            throw failure
        }
    }

    /// When the connection was lost on the way, asks the database over a new one what is true.
    private func settled(_ outcome: Result<RunResult, MigrationFailure>, _ url: DatabaseURL) async -> Result<RunResult, MigrationFailure> {
        guard case .failure(var failure) = outcome, failure.state?.heads == nil, failure.database?.isConnectionLost == true else {
            return outcome
        }
        var options = connectionOptions
        options.connectTimeout = .seconds(10)
        if let connection = try? await Connection.open(url, options: options),
            let current = try? await connection.run({ try $0.versionHeads(VersionTableReference(.init(), .init(session: $0))) })
        {
            await connection.close()
            var state = failure.state ?? RunState(database: url.description)
            state.heads = current
            failure.state = state
            failure.message +=
                " Asked again over a new connection, the version table holds \(current.isEmpty ? "nothing" : current.joined(separator: ", "))."
        }
        return .failure(failure)
    }
}

extension Dialect {
    /// The dialect of an open session.
    init(session: any SynchronousConnection) {
        self = session.dialect == .postgresql ? .postgresql : .sqlite
    }
}
