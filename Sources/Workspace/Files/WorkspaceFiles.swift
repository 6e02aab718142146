import SourceText
import Threads

/// The files of a workspace as the editor sees them: an unsaved buffer goes before the file on disk.
///
/// What was read stays until the file's stamp changes.
final class WorkspaceFiles: Sendable {
    /// What tells one state of a file from the next: its stamp on disk or the version of the editor's buffer.
    enum Version: Sendable, Hashable {
        case disk(FileStamp)
        case overlay(Int)
    }

    private struct State {
        var overlays: [FilePath: (version: Int, source: SourceText)] = [:]
        var sources: [FilePath: (version: Version, source: SourceText)] = [:]
        var counter = 0
    }

    private let state = Lock(State())

    /// Puts an editor's buffer in front of a file, or with `nil` takes it away.
    func setOverlay(_ path: FilePath, _ source: SourceText?) {
        state.withLock { state in
            state.counter += 1
            state.overlays[path] = source.map { (state.counter, $0) }
        }
    }

    var overlayPaths: [FilePath] { state.withLock { $0.overlays.keys.sorted() } }

    func overlay(_ path: FilePath) -> SourceText? { state.withLock { $0.overlays[path]?.source } }

    /// The present version of a file; `nil` when it is neither on disk nor open.
    func version(_ path: FilePath) -> Version? {
        if let version = state.withLock({ $0.overlays[path]?.version }) { return .overlay(version) }
        guard let (stamp, kind) = FileSystem.stamp(path), kind == .file else { return nil }
        return .disk(stamp)
    }

    /// The text of a file; `nil` when it is not there.
    func read(_ path: FilePath) throws(FileError) -> (version: Version, source: SourceText)? {
        guard let version = version(path) else { return nil }
        if case .overlay = version { return overlay(path).map { (version, $0) } }
        if let cached = state.withLock({ $0.sources[path] }), cached.version == version { return cached }
        let read = (version, SourceText(bytes: try FileSystem.read(path)))
        state.withLock { $0.sources[path] = read }
        return read
    }
}
