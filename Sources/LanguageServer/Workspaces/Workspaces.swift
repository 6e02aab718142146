import JSONRPC
import Migrations
import Threads
import Workspace

/// The workspaces of a session: one for each folder that the client names, kept loaded.
package final class Workspaces: Sendable {
    private struct State {
        var workspaces: [Workspace] = []
        var isNamed = false
    }

    /// The process's environment variables, of which a URL may come.
    package let environment: [String: String]
    /// What holds for every workspace: `-c`, `-n`.
    private let options: ConfigurationOptions
    private let defaultFolder: FilePath
    private let state = Lock(State())
    let runs = RunQueue()
    let settings = SettingsStore()
    let databases = DatabaseStates()
    let previews = PreviewRegistry()
    let refresher = Refresher()
    /// Scratch databases of earlier previews.
    let replays = ReplayCache()
    private let thread = Lock(ReplayThread?.none)

    package init(defaultFolder: FilePath, options: ConfigurationOptions = ConfigurationOptions(), environment: [String: String]) {
        self.defaultFolder = defaultFolder
        self.options = options
        self.environment = environment
    }

    /// Takes the folders of `initialize`; without one the server's own directory is the workspace.
    package func open(_ folders: [WorkspaceFolder]) {
        state.withLock { state in
            for folder in folders { add(folder, &state) }
        }
    }

    /// `workspace/didChangeWorkspaceFolders`.
    func change(added: [WorkspaceFolder], removed: [WorkspaceFolder]) {
        state.withLock { state in
            let gone = Set(removed.compactMap { FilePath(uri: $0.uri) })
            state.workspaces.removeAll { gone.contains($0.folder) }
            for folder in added { add(folder, &state) }
        }
    }

    private func add(_ folder: WorkspaceFolder, _ state: inout State) {
        guard let path = FilePath(uri: folder.uri), !state.workspaces.contains(where: { $0.folder == path }) else { return }
        state.workspaces.append(Workspace(folder: path, options: options, isKept: true))
        state.isNamed = true
    }

    var all: [Workspace] {
        state.withLock { state in
            if state.workspaces.isEmpty { state.workspaces = [Workspace(folder: defaultFolder, options: options, isKept: true)] }
            return state.workspaces
        }
    }

    /// The workspace that a request names by the URI of its folder, or the first one.
    func workspace(_ uri: String?) throws(ResponseError) -> Workspace {
        let all = all
        guard let uri else { return all[0] }
        guard let path = FilePath(uri: uri) else {
            throw ResponseError(.invalidParams, "'\(uri)' is not a file URI.")
        }
        if let found = all.first(where: { $0.folder == path }) ?? workspace(containing: path, in: all) { return found }
        throw ResponseError(
            .requestFailed, "No open workspace has the folder \(path).",
            data: ErrorData(.configuration, hint: "Open are: \(all.map(\.folder.string).joined(separator: ", ")).").json)
    }

    /// What the workspace holds now, for requests that need its configuration to be right.
    func usableSnapshot(_ uri: String?) throws(ResponseError) -> Snapshot {
        let snapshot = try workspace(uri).snapshot()
        if let error = snapshot.configurationError {
            throw ResponseError(.requestFailed, error.description, data: ErrorData(.configuration).json)
        }
        return snapshot
    }

    /// The workspace that a file belongs to: the one with the longest folder around it.
    func workspace(containing path: FilePath) -> Workspace? { workspace(containing: path, in: all) }

    private func workspace(containing path: FilePath, in all: [Workspace]) -> Workspace? {
        all.filter { path.isInside($0.folder) }.max { $0.folder.string.utf8.count < $1.folder.string.utf8.count }
    }

    /// The thread on which previews replay revisions; `nil` when the system has none left.
    var replayThread: ReplayThread? {
        thread.withLock { thread in
            if thread == nil { thread = try? ReplayThread() }
            return thread
        }
    }
}
