import JSONRPC
import Migrations

/// `migration/upgrade`: runs the revisions up to a target on the database, all heads unless a target is given.
struct MigrationUpgrade: RequestHandler {
    static let method = "migration/upgrade"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var options: RunOptions
        var target: String

        init(json: JSON) throws(JSONDecodingError) {
            options = try RunOptions(json: json)
            target = try JSONFields(json).value("target", default: "heads")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        try await MigrationRun(workspaces: workspaces, options: params.options, command: .upgrade(params.target), method: Self.method)
            .perform(context) { MigrationRun.json($0, "upgrade") }
    }
}
