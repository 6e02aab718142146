import JSONRPC
import Migrations
import Revisions
import Workspace

/// A snapshot and, when it is asked for, the state of its database: what the reading methods share.
struct DatabaseQuery {
    let snapshot: Snapshot
    let coder: SnapshotCoder
    private let runner: OnlineRunner
    private let arguments: ScriptArguments

    init(_ workspaces: Workspaces, _ params: DatabaseParams, _ client: Client) throws(ResponseError) {
        snapshot = try workspaces.usableSnapshot(params.workspace)
        coder = SnapshotCoder(snapshot, client)
        runner = OnlineRunner(snapshot, sources: workspaces.sources(params.databaseURL))
        arguments = ScriptArguments(x: params.xArguments)
    }

    func databaseState() async throws(ResponseError) -> DatabaseState {
        do {
            return try await runner.databaseState(arguments)
        } catch {
            var failure = error
            failure.state = nil
            throw coder.error(failure)
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
