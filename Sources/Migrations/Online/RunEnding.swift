import Database
import Revisions
import Workspace

/// How a run ended as its own connection saw it.
struct RunEnding: Sendable {
    var outcome: Result<RunResult, MigrationFailure>
    /// Set when the connection was lost, and the outcome is to be read over another one.
    var lost: LostRun?
}

/// What a run knew when its connection was lost.
struct LostRun: Sendable {
    let versions: VersionTableReference
    /// Revisions whose commit was answered.
    let applied: [String]
    /// Revisions whose steps were carried out or begun since then.
    let unsettled: [String]
    let isUpgrade: Bool
    /// Where the plan leads.
    let headsAfter: [String]?
    /// The workspace's revisions that a database at these heads has.
    let appliedBy: @Sendable ([String]) -> Set<String>

    /// Nil when the connection was not lost.
    init?(_ run: OnlineRun, _ outcome: Result<RunResult, MigrationFailure>) {
        guard case .failure(let failure) = outcome, failure.state?.heads == nil, failure.database?.isConnectionLost == true else {
            return nil
        }
        versions = run.versions
        applied = failure.state?.applied ?? []
        unsettled = (run.sink?.uncommitted ?? []) + [run.sink?.current].compactMap { $0 }
        isUpgrade = if case .downgrade = run.request.command { false } else { true }
        headsAfter = run.headsAfter
        let graph = run.runner.snapshot.graph
        appliedBy = { heads in graph.applied(by: heads.filter { graph[$0] != nil }) }
    }
}
