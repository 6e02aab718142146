import Revisions
import SourceText
import Threads

/// A folder with migrations that is kept loaded: it hands out snapshots and re-reads what has changed since the last one.
package final class Workspace: Sendable {
    package let folder: FilePath
    package let options: ConfigurationOptions
    private let files = WorkspaceFiles()
    private let state: Lock<State>

    private struct State {
        var load: WorkspaceLoad?
        var isKept: Bool
        let recentTrees = RecentTrees()
    }

    /// - Parameter isKept: whether many snapshots will be asked for, so that it pays to have the folders watched.
    package init(folder: FilePath, options: ConfigurationOptions = ConfigurationOptions(), isKept: Bool = false) {
        self.folder = folder
        self.options = options
        state = Lock(State(isKept: isKept))
    }

    /// Puts an editor's unsaved buffer in front of a file, or with `nil` takes it away.
    package func setOverlay(_ path: FilePath, _ source: SourceText?) {
        files.setOverlay(path, source)
    }

    /// The workspace as it is now. Only files that changed since the last snapshot are read; when none did, it is returned again.
    package func snapshot() -> Snapshot {
        state.withLock { state in
            let overlays = files.takeChangedOverlays()
            if state.load?.refresh(overlays) == true, let snapshot = state.load?.snapshot { return snapshot }
            let load = WorkspaceLoad(folder, options, files, after: state.load, recentTrees: state.recentTrees, isKept: state.isKept)
            state.load = load
            return load.snapshot
        }
    }
}
