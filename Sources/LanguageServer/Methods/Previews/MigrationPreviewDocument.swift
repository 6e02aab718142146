import JSONRPC

/// `migration/previewDocument`: a preview as a text, with the map from its statements to the lines that made them and back.
struct MigrationPreviewDocument: RequestHandler {
    static let method = "migration/previewDocument"
    let workspaces: Workspaces

    struct Params: JSONDecodable, Sendable {
        var uri: String
        var preview: MigrationPreview.Params

        init(json: JSON) throws(JSONDecodingError) {
            if let uri = try JSONFields(json).optional("uri", as: String.self) {
                guard let params = PreviewAddress.params(uri) else {
                    throw JSONDecodingError("expected a URI of the scheme \(PreviewAddress.scheme)").within("uri")
                }
                self.uri = uri
                preview = try MigrationPreview.Params(json: params)
            } else {
                preview = try MigrationPreview.Params(json: json)
                uri = PreviewAddress.uri(json.objectValue ?? [:])
            }
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        let maker = try PreviewMaker(workspaces, params.preview, context.client)
        return maker.json(await maker.document(), uri: params.uri)
    }
}
