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
        var transactionMode: TransactionScope?

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            database = try DatabaseParams(json: json)
            target = try fields.optional("target")
            direction = try fields.value("direction", default: .upgrade)
            dialect = try fields.optional("dialect")
            from = try fields.value("from", default: "current")
            transactionMode = try fields.optional("transactionMode")
            if direction == .downgrade, target == nil { throw JSONDecodingError("a downgrade needs a 'target'") }
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let query = try DatabaseQuery(workspaces, params.database, context.client)
        let request = RunRequest(
            params.direction == .upgrade ? .upgrade(params.target ?? "heads") : .downgrade(params.target ?? "heads"),
            transactionMode: params.transactionMode, arguments: query.arguments)
        let runner = OfflineRunner(
            query.snapshot, sources: workspaces.sources(params.database.databaseURL, in: query.snapshot.folder),
            checkpoint: EvaluationDeadline().check)
        let dialect = params.dialect.map { DialectName(rawValue: $0) }
        let heads = params.from == "current" ? [] : try query.start(params.from) ?? []
        do {
            if params.from == "current" {
                return query.coder.plan(
                    try await query.reading { reading throws(MigrationFailure) in
                        try runner.plan(
                            request, heads: reading.state.heads, database: reading.state.database,
                            dialect: dialect ?? reading.state.dialect, from: reading.source)
                    })
            }
            return query.coder.plan(try runner.plan(request, heads: heads, dialect: dialect))
        } catch {
            throw query.coder.error(error)
        }
    }
}
