import JSONRPC
import LanguageFeatures
import SourceText
import Workspace

/// `textDocument/references`: where an id or a label is written in all revisions.
struct References: RequestHandler {
    static let method = "textDocument/references"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var place: PositionParams
        var includesDeclaration: Bool

        init(json: JSON) throws(JSONDecodingError) {
            place = try PositionParams(json: json)
            includesDeclaration =
                try JSONFields(json).optional("context", as: JSON.self)?["includeDeclaration"]?.boolValue ?? true
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["referencesProvider"] = true
    }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        guard let query = LanguageQuery(services, uri: params.place.uri, context.client) else { return .null }
        let places = GraphPlaces(query.snapshot)
        guard let place = places.place(in: query.path, at: query.offset(params.place.position)) else { return .null }
        return .array(
            places.all(of: place.name, includingDefinition: params.includesDeclaration).map { query.location($0.uri, $0.range) })
    }
}
