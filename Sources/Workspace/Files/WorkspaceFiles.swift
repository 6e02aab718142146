import SourceText
import Threads

/// The files of a workspace as the editor sees them: an unsaved buffer goes before the file on disk.
final class WorkspaceFiles: Sendable {
    /// What tells one state of a file from the next: its stamp on disk or the version of the editor's buffer.
    enum Version: Sendable, Hashable {
        case disk(FileStamp)
        case overlay(Int)

        /// Whether the file on disk can be reached by another name, too.
        var hasOtherNames: Bool {
            guard case .disk(let stamp) = self else { return false }
            return stamp.links > 1
        }
    }

    private struct State {
        var overlays: [FilePath: (version: Int, source: SourceText)] = [:]
        var changedOverlays: Set<FilePath> = []
        var sources: [FilePath: (version: Version, source: SourceText)] = [:]
        var counter = 0
    }

    private let state = Lock(State())

    /// Puts an editor's buffer in front of a file, or with `nil` takes it away.
    func setOverlay(_ path: FilePath, _ source: SourceText?) {
        state.withLock { state in
            state.counter += 1
            state.overlays[path] = source.map { (state.counter, $0) }
            state.changedOverlays.insert(path)
        }
    }

    var overlayPaths: [FilePath] { state.withLock { $0.overlays.keys.sorted() } }

    /// The files whose buffer was put, changed or taken away since the last call.
    func takeChangedOverlays() -> Set<FilePath> {
        state.withLock { state in
            defer { state.changedOverlays = [] }
            return state.changedOverlays
        }
    }

    /// The present version of a file; `nil` when it is neither on disk nor open.
    func version(_ path: FilePath) -> Version? {
        if let version = state.withLock({ $0.overlays[path]?.version }) { return .overlay(version) }
        guard let (stamp, kind) = FileSystem.stamp(path), kind == .file else { return nil }
        return .disk(stamp)
    }

    /// The text of a file as it is now; `nil` when it is neither on disk nor open.
    func read(_ path: FilePath) throws(FileError) -> (version: Version, source: SourceText)? {
        if let overlay = state.withLock({ $0.overlays[path] }) { return (.overlay(overlay.version), overlay.source) }
        guard let (stamp, bytes) = try FileSystem.contents(path) else { return nil }
        return (.disk(stamp), SourceText(bytes: bytes))
    }

    /// The text of a file that is read again and again; it stays until the file's stamp changes.
    func readKept(_ path: FilePath) throws(FileError) -> (version: Version, source: SourceText)? {
        guard let version = version(path) else { return nil }
        if let kept = state.withLock({ $0.sources[path] }), kept.version == version { return kept }
        guard let read = try read(path) else { return nil }
        if case .disk = read.version { state.withLock { $0.sources[path] = read } }
        return read
    }
}
