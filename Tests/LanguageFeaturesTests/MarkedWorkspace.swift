import LanguageFeatures
import SourceText
import Workspace

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A workspace of given revision files, gone when the test is. The last `¦` in a file is the
/// place that the test asks about; none is part of the file.
final class MarkedWorkspace {
    static let mark = "¦"

    let folder: FilePath
    let snapshot: Snapshot
    /// The marked file, and the mark's byte offset.
    let path: FilePath
    let offset: Int

    /// - Parameter files: by their names in the versions folder; a name with a slash is relative to the workspace.
    init(_ files: [String: String], url: String = "sqlite:///shop.db") throws {
        folder = FileSystem.resolved(FilePath("/tmp")).appending("retort-test-\(getpid())-\(UInt64.random(in: 0 ..< .max))")
        var all = files.reduce(into: [String: String]()) { $0[$1.key.contains("/") ? $1.key : "versions/" + $1.key] = $1.value }
        all["./alembic.ini"] = all["./alembic.ini"] ?? "[alembic]\nscript_location = %(here)s\nsqlalchemy.url = \(url)\n"
        var marked: (path: FilePath, offset: Int)?
        for (name, text) in all {
            let path = folder.appending(name)
            try FileSystem.makeDirectory(path.directory)
            let parts = text.split(separator: Self.mark, omittingEmptySubsequences: false)
            if parts.count > 1 { marked = (path, parts.dropLast().reduce(0) { $0 + $1.utf8.count }) }
            try FileSystem.write(Array(parts.joined().utf8), to: path, replacing: true)
        }
        snapshot = Workspace(folder: folder).snapshot()
        path = marked?.path ?? folder
        offset = marked?.offset ?? 0
    }

    deinit {
        remove(folder)
    }

    var index: WorkspaceIndex { WorkspaceIndex(snapshot) }

    func file(_ name: String) throws -> ScriptFile {
        guard let file = snapshot.file(at: folder.appending("versions/" + name)) else { throw Missing(name: name) }
        return file
    }

    func markedFile() throws -> ScriptFile {
        guard let file = snapshot.file(at: path) else { throw Missing(name: path.name) }
        return file
    }

    /// A place as `file.py:3 "text"`.
    func told(_ uri: String, _ range: Range<Int>) -> String {
        guard let path = FilePath(uri: uri), let source = snapshot.source(path) else { return uri }
        return "\(path.name):\(source.line(at: range.lowerBound) + 1) \(source[range])"
    }

    /// The files that a change leaves, by their names.
    func applied(_ change: WorkspaceChange) -> [String: String] {
        var result: [String: String] = [:]
        for (uri, changes) in change.changes {
            guard let path = FilePath(uri: uri), var bytes = snapshot.source(path)?.bytes else { continue }
            for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
                bytes.replaceSubrange(change.range, with: Array(change.text.utf8))
            }
            let name = change.rename?.from == uri ? change.rename.flatMap { FilePath(uri: $0.to)?.name } : path.name
            result[name ?? path.name] = String(decoding: bytes, as: UTF8.self)
        }
        return result
    }

    struct Missing: Error {
        let name: String
    }

    private func remove(_ directory: FilePath) {
        for name in FileSystem.names(in: directory) {
            let path = directory.appending(name)
            if FileSystem.isDirectory(path) { remove(path) } else { unlink(path.string) }
        }
        rmdir(directory.string)
    }

    /// A Python revision.
    static func python(_ id: String, after down: String? = nil, labels: String? = nil, depends: String? = nil, _ body: String = "")
        -> String
    {
        """
        \"\"\"make \(id)

        Revision ID: \(id)
        Revises: \(down ?? "")
        \"\"\"
        from alembic import op
        import sqlalchemy as sa

        revision = "\(id)"
        down_revision = \(down.map { "\"\($0)\"" } ?? "None")
        branch_labels = \(labels.map { "(\"\($0)\",)" } ?? "None")
        depends_on = \(depends.map { "\"\($0)\"" } ?? "None")


        def upgrade():
        \(body.isEmpty ? "    pass" : body)


        def downgrade():
            pass

        """
    }
}
