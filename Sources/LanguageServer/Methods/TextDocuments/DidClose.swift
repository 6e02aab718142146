/// `textDocument/didClose`: the file on disk counts again.
struct DidClose: NotificationHandler {
    static let method = "textDocument/didClose"
    let events: DocumentEvents

    static func dependency(of params: TextDocumentParams) -> MessageDependency { .documentUpdate(uri: params.textDocument.uri) }

    func handle(_ params: TextDocumentParams, _ context: MessageContext) async {
        events.update(params.textDocument.uri, nil, context.client)
    }
}
