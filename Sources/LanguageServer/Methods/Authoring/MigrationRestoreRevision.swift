import JSONRPC
import Migrations
import Workspace

/// `migration/restoreRevision`: writes the file of a missing revision as git's history has it.
struct MigrationRestoreRevision: RequestHandler {
    static let method = "migration/restoreRevision"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var workspace: String?
        var revision: String

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            workspace = try fields.optional("workspace")
            revision = try fields.required("revision")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .globalConfigurationChange }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let workspace = try services.workspaces.workspace(params.workspace)
        let snapshot = try services.workspaces.usableSnapshot(params.workspace)
        do {
            let history = RevisionHistory(snapshot, environment: services.workspaces.environment)
            let restored = try await history.restore(params.revision)
            services.publisher.publish(workspace, to: context.client)
            return ["revision": .string(params.revision), "uri": .string(restored.path.uri), "commit": .string(restored.commit)]
        } catch {
            throw SnapshotCoder(snapshot, context.client).error(MigrationFailure(error))
        }
    }
}
