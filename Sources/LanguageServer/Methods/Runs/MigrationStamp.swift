import JSONRPC
import Migrations

/// `migration/stamp`: writes the version table without running any script.
struct MigrationStamp: RequestHandler {
    static let method = "migration/stamp"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var options: RunOptions
        var targets: [String]
        var purge: Bool

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            options = try RunOptions(json: json)
            targets = try fields.required("targets")
            purge = try fields.value("purge", default: false)
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        try await MigrationRun(
            workspaces: workspaces, options: params.options, command: .stamp(params.targets, purge: params.purge), method: Self.method
        ).perform(context) { MigrationRun.json($0, "stamp") }
    }
}
