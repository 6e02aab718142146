import JSONRPC
import LanguageFeatures
import SourceText

/// `workspace/textDocumentContent`: the text of a preview, or of a page of the documentation.
struct TextDocumentContent: RequestHandler {
    static let method = "workspace/textDocumentContent"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var uri: String

        init(json: JSON) throws(JSONDecodingError) {
            uri = try JSONFields(json).required("uri")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .workspaceRequest }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["workspace", "textDocumentContent", "schemes"] = [
            .string(PreviewAddress.scheme), .string(DocumentationAddress.scheme),
        ]
    }

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> JSON {
        if DocumentationAddress.isDiagnostics(params.uri) { return ["text": .string(DiagnosticPages.text)] }
        guard let query = PreviewAddress.params(params.uri) else {
            throw ResponseError(.invalidParams, "The server gives no text for '\(params.uri)'.")
        }
        services.workspaces.previews.add(params.uri)
        do {
            let preview = try MigrationPreview.Params(json: query)
            let maker = try PreviewMaker(services.workspaces, preview, context.client)
            return ["text": .string(await maker.document().text.string)]
        } catch let error as JSONDecodingError {
            return ["text": .string("-- retort: \(error)\n")]
        } catch let error as ResponseError {
            return ["text": .string("-- retort: \(error.message)\n")]
        } catch {
            return ["text": .string("-- retort: \(error)\n")]
        }
    }
}
