import JSONRPC
import SourceText
import Workspace

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
        if let path = FilePath(uri: document.uri) { events.services.publisher.opened(path, context.client) }
        events.update(document.uri, Documents.Document(version: document.version, source: SourceText(document.text ?? "")), context.client)
    }
}
