import JSONRPC
import LanguageFeatures
import Schema
import Workspace

/// `textDocument/definition`: of an id its revision, of a label its file, of an ini option the files it names, in a preview the line.
struct Definition: RequestHandler {
    static let method = "textDocument/definition"
    let services: EditorServices

    static func dependency(of params: PositionParams) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["definitionProvider"] = true
    }

    func handle(_ params: PositionParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        if PreviewAddress.params(params.uri) != nil {
            guard let target = await PreviewPlace(services, params, context.client) else { return .null }
            let source = target.entry.source
            return [["uri": .string(source.uri), "range": target.coder.range(source.range, uri: source.uri)]]
        }
        guard let query = LanguageQuery(services, uri: params.uri, context.client) else { return .null }
        let offset = query.offset(params.position)
        if query.isConfiguration {
            let files = ConfigurationPlaces(query.snapshot).target(at: offset)?.files ?? []
            return .array(files.map { ["uri": .string($0.uri), "range": PositionCoder.beginning] })
        }
        let places = GraphPlaces(query.snapshot)
        guard let place = places.place(in: query.path, at: offset) else { return .null }
        return .array(places.definitions(of: place.name).map { query.location($0.uri, $0.range) })
    }
}
