import JSONRPC
import Migrations
import Revisions
import Workspace

/// `migration/revisions`: the metadata of all revisions, or of a range, in source order.
struct MigrationRevisions: RequestHandler {
    static let method = "migration/revisions"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var database: DatabaseParams
        var range: String?
        var includeApplied: Bool

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            database = try DatabaseParams(json: json)
            range = try fields.optional("range")
            includeApplied = try fields.value("includeApplied", default: false)
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let query = try DatabaseQuery(workspaces, params.database, context.client)
        let needsDatabase = params.includeApplied || params.range?.contains("current") == true
        let state: DatabaseState? = needsDatabase ? try await query.databaseState() : nil
        var revisions = Array(query.snapshot.graph.revisions)
        if let range = params.range {
            let chosen = try query.resolving { () throws(RevisionError) in
                Set(try query.snapshot.graph.history(range, current: state?.heads ?? []).map(\.id))
            }
            revisions = revisions.filter { chosen.contains($0.id) }
        }
        return query.coder.revisions(revisions, database: params.includeApplied ? state : nil)
    }
}
