import JSONRPC
import Workspace

/// `initialized`: takes the settings, registers watchers, and shows an editor the diagnostics of the workspace.
struct Initialized: NotificationHandler {
    static let method = "initialized"
    let services: EditorServices

    static func dependency(of params: NoParams) -> MessageDependency { .freestanding }

    func handle(_ params: NoParams, _ context: MessageContext) async {
        await register(context.client)
        let workspaces = services.workspaces
        _ = await workspaces.settings.pull(workspaces.all.map(\.folder), from: context.client)
        guard context.client.capabilities.isEditor else { return }
        for workspace in workspaces.all {
            services.publisher.schedule(workspace, context.client)
            await workspaces.lookIntoDatabase(workspace, context.client)
        }
    }

    /// Watchers of the files that matter, and the notification of changed settings, where the client registers such.
    private func register(_ client: Client) async {
        var registrations: [JSON] = []
        if client.capabilities.registersWatchers {
            let patterns = ["**/*.py", "**/*.sql", "**/*.ini", "**/pyproject.toml", "**/script.py.mako"]
            registrations.append([
                "id": "retort.files", "method": "workspace/didChangeWatchedFiles",
                "registerOptions": ["watchers": .array(patterns.map { ["globPattern": .string($0)] })],
            ])
        }
        if client.capabilities.registersConfiguration {
            registrations.append([
                "id": "retort.settings", "method": "workspace/didChangeConfiguration", "registerOptions": ["section": "retort"],
            ])
        }
        guard !registrations.isEmpty else { return }
        _ = try? await client.request("client/registerCapability", ["registrations": .array(registrations)] as JSON)
    }
}
