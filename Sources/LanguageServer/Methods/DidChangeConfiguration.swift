import JSONRPC
import Workspace

/// `workspace/didChangeConfiguration`: the settings are asked for again, or taken from the notification.
struct DidChangeConfiguration: NotificationHandler {
    static let method = "workspace/didChangeConfiguration"
    let services: EditorServices

    struct Params: JSONDecodable, Sendable {
        var settings: JSON?

        init(json: JSON) throws(JSONDecodingError) {
            settings = try JSONFields(json).optional("settings")
        }
    }

    static func dependency(of params: Params) -> MessageDependency { .freestanding }

    func handle(_ params: Params, _ context: MessageContext) async {
        let workspaces = services.workspaces
        if let settings = params.settings?["retort"] { workspaces.settings.take(settings) { context.client.log($0) } }
        _ = await workspaces.settings.pull(workspaces.all.map(\.folder), from: context.client)
        for workspace in workspaces.all { services.filesChanged(workspace, context.client) }
        workspaces.refresher.refresh([.codeLens, .inlayHint, .diagnostic], context.client)
    }
}
