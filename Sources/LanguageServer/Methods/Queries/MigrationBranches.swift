import JSONRPC
import Migrations
import Revisions
import Workspace

/// `migration/branches`: the revisions that several others build on, newest first, with their children.
struct MigrationBranches: RequestHandler {
    static let method = "migration/branches"
    let workspaces: Workspaces

    static func dependency(of params: WorkspaceParams) -> MessageDependency { .workspaceRequest }

    func handle(_ params: WorkspaceParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let snapshot = try workspaces.usableSnapshot(params.workspace)
        let coder = SnapshotCoder(snapshot, context.client)
        let branches = snapshot.graph.branchPoints().map { point -> JSON in
            let children = snapshot.graph.relations(of: point.id)?.nextRevisions.compactMap { snapshot.graph[$0] } ?? []
            return ["revision": coder.revision(point), "children": .array(children.map { coder.revision($0) })]
        }
        return ["branches": .array(branches)]
    }
}
