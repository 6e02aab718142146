import JSONRPC
import LanguageFeatures
import SourceText
import Workspace

/// `textDocument/inlayHint`: head, applied or pending, and the number of statements.
struct InlayHint: RequestHandler {
    static let method = "textDocument/inlayHint"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var uri: String
        var range: (start: Position, end: Position)?

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            uri = try fields.required("textDocument", as: TextDocument.self).uri
            if let range: JSON = try fields.optional("range") {
                let bounds = try JSONFields(range)
                self.range = (try bounds.required("start"), try bounds.required("end"))
            }
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["inlayHintProvider"] = ["resolveProvider": false]
    }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.uri, context.client), let file = query.file else { return [] }
        let evaluation = EvaluationContext(query.snapshot, services.workspaces)
        guard evaluation.settings.hasInlayHints else { return [] }
        let known = services.evaluations.known(file, evaluation, dialect: services.evaluations.dialect(evaluation))
        let database = await services.workspaces.applied(query, context)
        let hints = RevisionHints.of(file, in: query.snapshot, database: database, evaluation: known)
        let wanted = params.range.map { query.offset($0.start)...max(query.offset($0.start), query.offset($0.end)) }
        return .array(
            hints.filter { wanted?.contains($0.offset) ?? true }.map { hint in
                var object: JSONObject = [
                    "position": query.coder.positions.position(hint.offset, in: query.source), "label": .string(hint.text),
                    "paddingLeft": true,
                ]
                object["tooltip"] = hint.tooltip.map { .string($0) }
                return .object(object)
            })
    }
}
