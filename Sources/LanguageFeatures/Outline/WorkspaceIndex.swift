import Revisions
import SourceText
import Threads
import Workspace

/// What features need of a snapshot beyond it, computed once: what its files do to tables, and the tables known before a revision.
package final class WorkspaceIndex: Sendable {
    package let snapshot: Snapshot
    private let changes: Lock<[FilePath: (file: ScriptFile, changes: [LocatedChange])]>
    private let tables = Lock([String: KnownTables]())

    private init(_ snapshot: Snapshot, changes: [FilePath: (file: ScriptFile, changes: [LocatedChange])]) {
        self.snapshot = snapshot
        self.changes = Lock(changes)
    }

    package convenience init(_ snapshot: Snapshot) {
        self.init(snapshot, changes: [:])
    }

    /// The index of a later snapshot; what is known of files that are the same is kept.
    package func updated(to snapshot: Snapshot) -> WorkspaceIndex {
        snapshot.generation == self.snapshot.generation ? self : WorkspaceIndex(snapshot, changes: changes.withLock { $0 })
    }

    /// The outline of a file. It holds on to the file's tree, so it is not kept.
    package func outline(_ file: ScriptFile) -> FileOutline { FileOutline(file) }

    /// What a file's upgrade does to tables, as far as its text tells.
    package func changes(_ file: ScriptFile) -> [LocatedChange] {
        if let known = changes.withLock({ $0[file.path] }), known.file === file { return known.changes }
        let found = FileOutline(file).changes
        changes.withLock { $0[file.path] = (file, found) }
        return found
    }

    /// Reads every file, so that later questions find it done; ends early when the task is cancelled.
    package func warm() {
        for file in snapshot.files where !Task.isCancelled { _ = changes(file) }
    }

    /// The tables that the revisions below one make, by their texts.
    package func tables(before id: String) -> KnownTables {
        if let known = tables.withLock({ $0[id] }) { return known }
        var known = KnownTables()
        let below = snapshot.graph.applied(by: [id])
        for revision in snapshot.graph.allNewestFirst().reversed() where revision.id != id && below.contains(revision.id) {
            guard let file = snapshot.file(of: revision.id) else { continue }
            for located in changes(file) { known.apply(located.change) }
        }
        tables.withLock { $0[id] = known }
        return known
    }
}
