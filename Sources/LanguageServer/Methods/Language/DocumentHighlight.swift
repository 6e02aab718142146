import JSONRPC
import LanguageFeatures
import Workspace

/// `textDocument/documentHighlight`: the same id or label in this document; its definition counts as written, the rest as read.
struct DocumentHighlight: RequestHandler {
    static let method = "textDocument/documentHighlight"
    let services: EditorServices

    static func dependency(of params: PositionParams) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["documentHighlightProvider"] = true
    }

    func handle(_ params: PositionParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.uri, context.client) else { return .null }
        let places = GraphPlaces(query.snapshot)
        guard let place = places.place(in: query.path, at: query.offset(params.position)) else { return .null }
        return .array(
            places.all(of: place.name).filter { $0.uri == place.uri }.map { found in
                ["range": query.range(found.range), "kind": .int(found.role == .definition ? 3 : 2)]
            })
    }
}
