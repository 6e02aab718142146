import JSONRPC
import Migrations

/// `migration/downgrade`: takes revisions back down to a target, which must be named.
struct MigrationDowngrade: RequestHandler {
    static let method = "migration/downgrade"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var options: RunOptions
        var target: String

        init(json: JSON) throws(JSONDecodingError) {
            options = try RunOptions(json: json)
            target = try JSONFields(json).required("target")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        try await MigrationRun(workspaces: workspaces, options: params.options, command: .downgrade(params.target), method: Self.method)
            .perform(context) { MigrationRun.json($0, "downgrade") }
    }
}
