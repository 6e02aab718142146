import JSONRPC
import Threads
import Workspace

/// The settings in force: for each workspace folder its own, or the session's.
package final class SettingsStore: Sendable {
    private struct State {
        var session = Settings()
        var folders: [FilePath: Settings] = [:]
    }

    private let state = Lock(State())

    package init() {}

    func settings(_ folder: FilePath) -> Settings {
        state.withLock { $0.folders[folder] ?? $0.session }
    }

    /// Takes what was given in `initialize` or in a notification: the section itself, or an object that holds it.
    func take(_ json: JSON?, problems: (String) -> Void = { _ in }) {
        guard let json, json.objectValue != nil else { return }
        let settings = Settings(json: json["retort"] ?? json, problems: problems)
        state.withLock { $0.session = settings }
    }

    /// Asks the client for the section, for each folder and without one; false when it has no `workspace/configuration` or gave no answer.
    func pull(_ folders: [FilePath], from client: Client) async -> Bool {
        guard client.capabilities.supportsConfiguration else { return false }
        let items: [JSON] = [["section": "retort"]] + folders.map { ["section": "retort", "scopeUri": .string($0.uri)] }
        let answer: JSON
        do throws(ResponseError) {
            answer = try await client.request("workspace/configuration", ["items": .array(items)] as JSON)
        } catch {
            return false
        }
        guard let values = answer.arrayValue, let first = values.first else { return false }
        let session = first.objectValue == nil ? nil : Settings(json: first) { client.log($0) }
        let scoped = zip(folders, values.dropFirst()).filter { $1.objectValue != nil }.map { folder, value in
            (folder, value == first ? session ?? Settings(json: value) : Settings(json: value) { client.log($0) })
        }
        state.withLock { state in
            if let session { state.session = session }
            state.folders = Dictionary(scoped) { $1 }
        }
        return true
    }
}
