import Database
import JSONRPC
import Migrations
import Revisions
import Workspace

/// `migration/workspace`: what is configured, and what is wrong with it.
struct MigrationWorkspace: RequestHandler {
    static let method = "migration/workspace"
    let workspaces: Workspaces

    static func dependency(of params: WorkspaceParams) -> MessageDependency { .workspaceRequest }

    func handle(_ params: WorkspaceParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let snapshot = try workspaces.workspace(params.workspace).snapshot()
        let coder = SnapshotCoder(snapshot, context.client)
        let url = try? OnlineRunner(snapshot, sources: workspaces.sources(nil, in: snapshot.folder)).databaseURL()
        let problems = snapshot.problems.sorted { $0.key < $1.key }.flatMap { path, diagnostics in
            diagnostics.map { LocatedDiagnostic(uri: path.uri, $0) }
        }
        return [
            "workspace": .string(snapshot.folder.uri), "configurationFile": (snapshot.configuration.path?.uri).json,
            "scriptLocation": (snapshot.scriptLocation?.uri).json, "versionLocations": snapshot.versionLocations.map(\.uri).json,
            "dialect": (url?.dialectName).json, "databaseURL": (url?.description).json, "revisions": .int(snapshot.graph.count),
            "heads": snapshot.graph.heads.json, "bases": snapshot.graph.bases.json, "branchLabels": snapshot.graph.branchLabels.json,
            "problems": coder.located(problems),
        ]
    }
}
