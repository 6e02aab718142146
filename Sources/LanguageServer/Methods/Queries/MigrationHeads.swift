import JSONRPC
import Migrations
import Revisions
import Workspace

/// `migration/heads`: the revisions that no other builds on; with `resolveDependencies` those that nothing depends on either.
struct MigrationHeads: RequestHandler {
    static let method = "migration/heads"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var workspace: String?
        var resolveDependencies: Bool

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            workspace = try fields.optional("workspace")
            resolveDependencies = try fields.value("resolveDependencies", default: false)
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let snapshot = try workspaces.usableSnapshot(params.workspace)
        let heads = params.resolveDependencies ? snapshot.graph.realHeads : snapshot.graph.heads
        return SnapshotCoder(snapshot, context.client).revisions(heads.compactMap { snapshot.graph[$0] })
    }
}
