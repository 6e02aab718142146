import Revisions
import SourceText
import Threads
import Workspace

/// What features need of a snapshot beyond it, computed once: what its files do to tables, and the tables known before a revision.
package final class WorkspaceIndex: Sendable {
    package let snapshot: Snapshot
    private let changes: Lock<[FilePath: (file: ScriptFile, changes: [LocatedChange])]>
    private let tables: Lock<[String: KnownTables]>
    /// The outline that was asked for last, as the next question is about the same file.
    private let last: Lock<(file: ScriptFile, outline: FileOutline)?>

    private init(
        _ snapshot: Snapshot, changes: [FilePath: (file: ScriptFile, changes: [LocatedChange])], tables: [String: KnownTables],
        last: (file: ScriptFile, outline: FileOutline)?
    ) {
        self.snapshot = snapshot
        self.changes = Lock(changes)
        self.tables = Lock(tables)
        self.last = Lock(last)
    }

    package convenience init(_ snapshot: Snapshot) {
        self.init(snapshot, changes: [:], tables: [:], last: nil)
    }

    /// The index of a later snapshot; what is known of files that are the same, and of revisions below what changed, is kept.
    package func updated(to snapshot: Snapshot) -> WorkspaceIndex {
        if snapshot.generation == self.snapshot.generation { return self }
        return WorkspaceIndex(
            snapshot, changes: changes.withLock { $0 }, tables: tables(keptFor: snapshot), last: last.withLock { $0 })
    }

    private func tables(keptFor snapshot: Snapshot) -> [String: KnownTables] {
        guard snapshot.files.count == self.snapshot.files.count else { return [:] }
        var changed: Set<String> = []
        for (old, new) in zip(self.snapshot.files, snapshot.files) where old !== new {
            guard let before = old.revision, let after = new.revision, before.id == after.id, before.downRevisions == after.downRevisions,
                before.dependencies == after.dependencies
            else { return [:] }
            changed.insert(after.id)
        }
        return tables.withLock { $0 }.filter { id, _ in
            snapshot.graph.applied(by: [id]).allSatisfy { $0 == id || !changed.contains($0) }
        }
    }

    /// The outline of a file. It holds on to the file's tree, so that the last one alone is kept.
    package func outline(_ file: ScriptFile) -> FileOutline {
        if let last = last.withLock({ $0 }), last.file === file { return last.outline }
        let outline = FileOutline(file)
        last.withLock { $0 = (file, outline) }
        return outline
    }

    /// What a file's upgrade does to tables, as far as its text tells.
    package func changes(_ file: ScriptFile) -> [LocatedChange] {
        if let known = changes.withLock({ $0[file.path] }), known.file === file { return known.changes }
        let found = FileOutline(file).changes
        changes.withLock { $0[file.path] = (file, found) }
        return found
    }

    /// Reads every file, so that later questions find it done; ends early when the task is cancelled.
    package func readAll() {
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
