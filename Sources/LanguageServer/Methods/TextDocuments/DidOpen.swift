import JSONRPC
import SourceText

/// `textDocument/didOpen`.
struct DidOpen: NotificationHandler {
    static let method = "textDocument/didOpen"
    let events: DocumentEvents

    static func dependency(of params: TextDocumentParams) -> MessageDependency { .documentUpdate(uri: params.textDocument.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["textDocumentSync", "openClose"] = true
    }

    func handle(_ params: TextDocumentParams, _ context: MessageContext) async {
        let document = params.textDocument
        events.update(document.uri, Documents.Document(version: document.version, source: SourceText(document.text ?? "")), context.client)
    }
}
