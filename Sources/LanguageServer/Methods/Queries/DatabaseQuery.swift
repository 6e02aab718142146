import JSONRPC
import Migrations
import Revisions
import Workspace

/// A snapshot and, when it is asked for, the state of its database: what the reading methods share.
struct DatabaseQuery {
    let snapshot: Snapshot
    let coder: SnapshotCoder
    let arguments: ScriptArguments
    private let runner: OnlineRunner
    private let onState: @Sendable (DatabaseState) -> Void

    init(_ workspaces: Workspaces, _ params: DatabaseParams, _ client: Client) throws(ResponseError) {
        snapshot = try workspaces.usableSnapshot(params.workspace)
        coder = SnapshotCoder(snapshot, client)
        runner = OnlineRunner(snapshot, sources: workspaces.sources(params.databaseURL, in: snapshot.folder))
        arguments = ScriptArguments(x: workspaces.arguments(params.xArguments, in: snapshot.folder))
        onState = { [folder = snapshot.folder] state in
            workspaces.databaseSeen(
                folder, explicit: params.databaseURL, DatabaseStates.Known(database: state.database, heads: state.heads), client)
        }
    }

    func databaseState() async throws(ResponseError) -> DatabaseState {
        do {
            let state = try await runner.databaseState(arguments)
            onState(state)
            return state
        } catch {
            var failure = error
            failure.state = nil
            throw coder.error(failure)
        }
    }

    /// Lets `body` read the database, over a connection that can't write, on the connection's thread.
    func reading<Answer: Sendable>(
        _ body: @Sendable (DatabaseReading) throws(MigrationFailure) -> Answer
    ) async throws(MigrationFailure) -> Answer {
        do {
            return try await runner.reading(arguments) { [onState] reading throws(MigrationFailure) in
                onState(reading.state)
                return try body(reading)
            }
        } catch {
            var failure = error
            failure.state = nil
            throw failure
        }
    }

    /// Runs what may not resolve, with its error as the answer.
    func resolving<Result>(_ body: () throws(RevisionError) -> Result) throws(ResponseError) -> Result {
        do {
            return try body()
        } catch {
            throw coder.error(MigrationFailure(error))
        }
    }
}
