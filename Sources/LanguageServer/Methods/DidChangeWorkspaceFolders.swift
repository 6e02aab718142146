import JSONRPC
import Workspace

/// `workspace/didChangeWorkspaceFolders`.
struct DidChangeWorkspaceFolders: NotificationHandler {
    static let method = "workspace/didChangeWorkspaceFolders"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var added: [WorkspaceFolder]
        var removed: [WorkspaceFolder]

        init(json: JSON) throws(JSONDecodingError) {
            let event = try JSONFields(try JSONFields(json).required("event", as: JSON.self))
            added = try event.value("added", default: [])
            removed = try event.value("removed", default: [])
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .globalConfigurationChange }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["workspace", "workspaceFolders"] = ["supported": true, "changeNotifications": true]
    }

    func handle(_ params: Params, _ context: MessageContext) async {
        services.workspaces.change(added: params.added, removed: params.removed)
        for folder in params.removed.compactMap({ FilePath(uri: $0.uri) }) {
            services.workspaces.databases.set(folder, nil)
            services.publisher.forget(folder, context.client)
        }
        for workspace in services.workspaces.all { services.filesChanged(workspace, context.client) }
    }
}
