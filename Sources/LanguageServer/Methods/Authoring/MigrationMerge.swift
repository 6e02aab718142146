import JSONRPC
import Revisions
import Workspace

/// `migration/merge`: writes a revision that merges several.
struct MigrationMerge: RequestHandler {
    static let method = "migration/merge"
    let workspaces: Workspaces
    let publisher: DiagnosticsPublisher

    struct Params: JSONDecodable, Sendable {
        var workspace: String?
        var request: RevisionRequest

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            workspace = try fields.optional("workspace")
            request = RevisionRequest(
                message: try fields.optional("message"), heads: .all(try fields.value("revisions", default: ["heads"])),
                branchLabel: try fields.optional("branchLabel"), revisionID: try fields.optional("revisionId"))
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .globalConfigurationChange }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        try await RevisionAuthoring(workspaces: workspaces, publisher: publisher).create(context, workspace: params.workspace) { _ in
            params.request
        }
    }
}
