import JSONRPC
import Migrations
import Revisions
import Workspace

/// `migration/show`: the revisions that an identifier names, `current` included.
struct MigrationShow: RequestHandler {
    static let method = "migration/show"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var database: DatabaseParams
        var revision: String

        init(json: JSON) throws(JSONDecodingError) {
            database = try DatabaseParams(json: json)
            revision = try JSONFields(json).required("revision")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let query = try DatabaseQuery(workspaces, params.database, context.client)
        if params.revision == "current" {
            let state = try await query.databaseState()
            return query.coder.revisions(state.revisions, database: state)
        }
        return query.coder.revisions(
            try query.resolving { () throws(RevisionError) in try query.snapshot.graph.show(.symbol(params.revision)) })
    }
}
