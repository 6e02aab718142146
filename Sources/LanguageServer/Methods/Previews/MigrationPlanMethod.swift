import JSONRPC
import Migrations
import Revisions
import Schema
import Workspace

/// `migration/plan`: what a run would do, its hazards, and the hash that confirms it.
struct MigrationPlanMethod: RequestHandler {
    static let method = "migration/plan"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var database: DatabaseParams
        var target: String?
        var direction: Direction
        var dialect: String?
        var from: String

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            database = try DatabaseParams(json: json)
            target = try fields.optional("target")
            direction = try fields.value("direction", default: .upgrade)
            dialect = try fields.optional("dialect")
            from = try fields.value("from", default: "current")
            if direction == .downgrade, target == nil { throw JSONDecodingError("a downgrade needs a 'target'") }
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let query = try DatabaseQuery(workspaces, params.database, context.client)
        var database: String?
        var heads: [String] = []
        var dialect = params.dialect.map { DialectName(rawValue: $0) }
        if params.from == "current" {
            let state = try await query.databaseState()
            database = state.database
            heads = state.heads
            dialect = dialect ?? state.dialect
        } else if let start = try await query.start(params.from) {
            heads = start.heads
        }
        let target = params.target ?? "heads"
        let request = RunRequest(
            params.direction == .upgrade ? .upgrade(target) : .downgrade(target), arguments: query.arguments)
        let runner = OfflineRunner(
            query.snapshot, sources: workspaces.sources(params.database.databaseURL, in: query.snapshot.folder),
            checkpoint: EvaluationDeadline().check)
        do {
            return query.coder.plan(try runner.plan(request, heads: heads, database: database, dialect: dialect))
        } catch {
            throw query.coder.error(error)
        }
    }
}
