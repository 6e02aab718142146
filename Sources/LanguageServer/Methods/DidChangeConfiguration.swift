import JSONRPC
import Threads
import Workspace

/// `workspace/didChangeConfiguration`: the settings are taken from the notification, for every message after it, and asked for again.
struct DidChangeConfiguration: ImmediateNotificationHandler {
    static let method = "workspace/didChangeConfiguration"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var settings: JSON?

        init(json: JSON) throws(JSONDecodingError) {
            settings = try JSONFields(json).optional("settings")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .freestanding }

    func handle(_ params: Params, _ context: MessageContext) {
        if let settings = params.settings?["retort"] { services.workspaces.settings.take(settings) { context.client.log($0) } }
        Task(executorPreference: TaskThreads.shared) { await askAgain(context.client) }
    }

    private func askAgain(_ client: Client) async {
        let workspaces = services.workspaces
        _ = await workspaces.settings.pull(workspaces.all.map(\.folder), from: client)
        for workspace in workspaces.all { services.filesChanged(workspace, client) }
        workspaces.refresher.refresh([.codeLens, .inlayHint, .diagnostic], client)
    }
}
