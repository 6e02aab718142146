import JSONRPC
import Migrations

/// `migration/ensureVersion`: makes the version table when it is not there.
struct MigrationEnsureVersion: RequestHandler {
    static let method = "migration/ensureVersion"
    let workspaces: Workspaces

    static func dependency(of params: RunOptions) -> MessageDependency { .workspaceRequest }

    func handle(_ params: RunOptions, _ context: RequestContext) async throws(ResponseError) -> JSON {
        try await MigrationRun(workspaces: workspaces, options: params, command: .ensureVersion, method: Self.method)
            .perform(context) { ["database": .string($0.state.database), "created": .bool($0.createdVersionTable)] }
    }
}
