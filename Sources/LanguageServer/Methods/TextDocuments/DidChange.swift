import JSONRPC
import Logging
import SourceText
import Workspace

/// `textDocument/didChange`, with ranges in the client's position encoding.
struct DidChange: ImmediateNotificationHandler {
    static let method = "textDocument/didChange"
    let events: DocumentEvents

    struct Params: JSONDecodable, Sendable {
        var textDocument: TextDocument
        var contentChanges: [ContentChange]

        init(json: JSON) throws(JSONDecodingError) {
            let fields = try JSONFields(json)
            textDocument = try fields.required("textDocument")
            contentChanges = try fields.required("contentChanges")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .documentUpdate(uri: params.textDocument.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["textDocumentSync", "change"] = 2
    }

    func handle(_ params: Params, _ context: MessageContext) {
        guard let path = FilePath(uri: params.textDocument.uri), var document = events.services.documents.document(path) else {
            context.logger.warning("A change of \(params.textDocument.uri), which is not open, is ignored.")
            return
        }
        for change in params.contentChanges {
            document.source = change.applied(to: document.source, context.client.positionEncoding)
        }
        document.version = params.textDocument.version
        events.update(params.textDocument.uri, document, context.client)
    }
}
