import JSONRPC

/// `workspace/didChangeWatchedFiles`: something on disk changed; snapshots find out what by looking.
struct DidChangeWatchedFiles: NotificationHandler {
    static let method = "workspace/didChangeWatchedFiles"
    let services: EditorServices

    static func dependency(of params: NoParams) -> MessageDependency { .workspaceRequest }

    func handle(_ params: NoParams, _ context: MessageContext) async {
        for workspace in services.workspaces.all { services.filesChanged(workspace, context.client) }
    }
}
