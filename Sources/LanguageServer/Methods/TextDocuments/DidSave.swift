import JSONRPC
import Workspace

/// `textDocument/didSave`: files on disk are looked at again, those of other programs too.
struct DidSave: NotificationHandler {
    static let method = "textDocument/didSave"
    let events: DocumentEvents

    static func dependency(of params: TextDocumentParams) -> MessageDependency { .workspaceRequest }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["textDocumentSync", "save"] = true
    }

    func handle(_ params: TextDocumentParams, _ context: MessageContext) async {
        guard let path = FilePath(uri: params.textDocument.uri), let workspace = events.services.workspaces.workspace(containing: path)
        else {
            return
        }
        events.services.filesChanged(workspace, context.client)
    }
}
