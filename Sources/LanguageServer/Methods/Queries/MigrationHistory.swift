import JSONRPC
import Migrations
import Revisions
import Workspace

/// `migration/history`: revisions newest first, as `alembic history` lists them.
struct MigrationHistory: RequestHandler {
    static let method = "migration/history"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var database: DatabaseParams
        var range: String?
        var indicateCurrent: Bool

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            database = try DatabaseParams(json: json)
            range = try fields.optional("range")
            indicateCurrent = try fields.value("indicateCurrent", default: false)
        }

        /// `current` as a bound of the range.
        var namesCurrent: Bool {
            range?.split(separator: ":", omittingEmptySubsequences: false).contains("current") ?? false
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let query = try DatabaseQuery(workspaces, params.database, context.client)
        let state: DatabaseState? = params.indicateCurrent || params.namesCurrent ? try await query.databaseState() : nil
        let revisions = try query.resolving { () throws(RevisionError) in
            try query.snapshot.graph.history(params.range, current: state?.heads ?? [])
        }
        return query.coder.revisions(revisions, database: params.indicateCurrent ? state : nil)
    }
}
