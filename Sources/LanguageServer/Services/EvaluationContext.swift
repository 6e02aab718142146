import Database
import Migrations
import Schema
import Revisions
import Workspace

/// What an evaluation reads besides the revision's file.
struct EvaluationContext: Sendable {
    let snapshot: Snapshot
    let sources: DatabaseSources
    let settings: Settings
    let replays: ReplayCache

    init(_ snapshot: Snapshot, _ workspaces: Workspaces) {
        self.snapshot = snapshot
        sources = workspaces.sources(nil, in: snapshot.folder)
        replays = workspaces.replays
        settings = workspaces.settings.settings(snapshot.folder)
    }

    /// The dialect of the workspace's database, as far as its URL is known; PostgreSQL otherwise. Evaluates env.py.
    func findDialect() -> DialectName {
        if let dialect = settings.previewDialect { return dialect }
        guard let url = try? OnlineRunner(snapshot, sources: sources).databaseURL(ScriptArguments(x: settings.xArguments)) else {
            return .postgresql
        }
        return DialectName(rawValue: url.dialectName)
    }
}
