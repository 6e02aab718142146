import JSONRPC
import Revisions

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
        let maker = try PreviewMaker(workspaces, params, context.client)
        switch try await maker.preview() {
        case .success(let preview): return maker.query.coder.preview(preview)
        case .failure(let failure): throw maker.query.coder.error(failure)
        }
    }
}

extension Direction: CaseIterable, JSONDecodable {
    package static var allCases: [Direction] { [.upgrade, .downgrade] }
}
