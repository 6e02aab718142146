import JSONRPC
import Migrations
import Revisions

/// `migration/check`: whether an upgrade to all heads would find something to do.
struct MigrationCheck: RequestHandler {
    static let method = "migration/check"
    let workspaces: Workspaces

    static func dependency(of params: DatabaseParams) -> MessageDependency { .workspaceRequest }

    func handle(_ params: DatabaseParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let query = try DatabaseQuery(workspaces, params, context.client)
        context.releaseOrder()
        let state = try await query.databaseState()
        return ["upToDate": .bool(state.isAtHeads), "pending": state.pending.map(\.id).json]
    }
}
