import JSONRPC
import Revisions
import Workspace

/// `migration/revision`: writes a new revision file and runs its post-write hooks.
struct MigrationRevision: RequestHandler {
    static let method = "migration/revision"
    let workspaces: Workspaces
    let publisher: DiagnosticsPublisher

    struct Params: JSONDecodable, Sendable {
        var workspace: String?
        var request: RevisionRequest
        var versionPath: String?

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            workspace = try fields.optional("workspace")
            versionPath = try fields.optional("versionPath")
            request = RevisionRequest(
                message: try fields.optional("message"), heads: .symbol(try fields.value("head", default: "head")),
                splice: try fields.value("splice", default: false), branchLabel: try fields.optional("branchLabel"),
                revisionID: try fields.optional("revisionId"), dependsOn: try fields.value("dependsOn", default: []),
                format: try fields.value("format", default: .py))
        }
    }

    /// Two revisions must not be built on one head only because they were asked for together.
    static func dependency(of params: Params) -> MessageDependency { .globalConfigurationChange }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        try await RevisionAuthoring(workspaces: workspaces, publisher: publisher).create(context, workspace: params.workspace) { snapshot in
            var request = params.request
            request.versionPath = params.versionPath.map { FilePath(uri: $0) ?? FilePath($0, relativeTo: snapshot.folder) }
            return request
        }
    }
}

extension RevisionRequest.Format: JSONDecodable {}
