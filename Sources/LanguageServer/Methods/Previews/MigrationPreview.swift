import JSONRPC
import Migrations
import Revisions
import Schema

/// `migration/preview`: the SQL of one revision's step, or of all steps to a target, without touching a database.
struct MigrationPreview: RequestHandler {
    static let method = "migration/preview"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var database: DatabaseParams
        var revision: String?
        var target: String?
        var direction: Direction
        var dialect: String?
        var from: String?

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            database = try DatabaseParams(json: json)
            revision = try fields.optional("revision")
            target = try fields.optional("target")
            direction = try fields.value("direction", default: .upgrade)
            dialect = try fields.optional("dialect")
            from = try fields.optional("from")
            guard (revision == nil) != (target == nil) else {
                throw JSONDecodingError("expected either 'revision' or 'target'")
            }
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let query = try DatabaseQuery(workspaces, params.database, context.client)
        var dialect = params.dialect.map { DialectName(rawValue: $0) }
        let subject: PreviewRequest.Subject
        if let revision = params.revision {
            subject = .revision(revision, params.direction)
        } else {
            let start = try await query.start(params.from)
            dialect = dialect ?? start?.dialect
            subject = .target(params.target ?? "heads", params.direction, heads: start?.heads)
        }
        let request = PreviewRequest(subject, dialect: dialect, arguments: ScriptArguments(x: params.database.xArguments))
        let runner = OfflineRunner(
            query.snapshot, sources: workspaces.sources(params.database.databaseURL), checkpoint: EvaluationDeadline().check)
        do {
            return query.coder.preview(try runner.preview(request))
        } catch {
            throw query.coder.error(error)
        }
    }
}

extension Direction: CaseIterable, JSONDecodable {
    package static var allCases: [Direction] { [.upgrade, .downgrade] }
}
