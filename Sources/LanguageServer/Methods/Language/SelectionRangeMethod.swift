import JSONRPC
import LanguageFeatures
import SourceText
import Workspace

/// `textDocument/selectionRange`: word, line, the expressions and statements around, the document.
struct SelectionRangeMethod: RequestHandler {
    static let method = "textDocument/selectionRange"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var uri: String
        var positions: [Position]

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            uri = try fields.required("textDocument", as: TextDocument.self).uri
            positions = try fields.required("positions")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["selectionRangeProvider"] = true
    }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.uri, context.client) else { return .null }
        let ranges = SelectionRanges(query.index)
        return .array(
            params.positions.map { position in
                var selection: JSON?
                for range in ranges.around(query.offset(position), in: query.path, query.source).reversed() {
                    var object: JSONObject = ["range": query.range(range)]
                    object["parent"] = selection
                    selection = .object(object)
                }
                return selection ?? ["range": query.range(0..<0)]
            })
    }
}
