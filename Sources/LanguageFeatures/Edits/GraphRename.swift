import Revisions
import SourceText
import Workspace

/// Gives a revision's id or a branch label another name, everywhere in the workspace.
package struct GraphRename {
    let snapshot: Snapshot
    let database: AppliedState?

    package init(_ snapshot: Snapshot, database: AppliedState?) {
        self.snapshot = snapshot
        self.database = database
    }

    /// The name at a place that can be renamed; nil where there is none.
    ///
    /// - Throws: when the name there can't be renamed.
    package func prepare(_ path: FilePath, at offset: Int) throws(EditRefusal) -> GraphPlace? {
        guard let place = GraphPlaces(snapshot).place(in: path, at: offset) else { return nil }
        try check(place.name)
        return place
    }

    /// The edits, and the file's new name where the id is in it.
    package func rename(_ name: GraphName, to new: String) throws(EditRefusal) -> WorkspaceChange {
        try check(name)
        try check(new: new, for: name)
        if new == name.text { return WorkspaceChange() }
        var change = WorkspaceChange()
        for place in GraphPlaces(snapshot).all(of: name) {
            guard let path = FilePath(uri: place.uri), let source = snapshot.file(at: path)?.source, source[place.range] == name.text else {
                throw EditRefusal("The name is computed in \(FilePath(uri: place.uri)?.name ?? place.uri) and can't be changed there.")
            }
            change.changes[place.uri, default: []].append(TextChange(place.range, new))
        }
        guard case .revision(let id) = name else { return change }
        for file in snapshot.files { mention(id, new, in: file, &change) }
        if let file = snapshot.file(of: id), file.path.name.contains(id) {
            let path = file.path.directory.appending(file.path.name.replacing(id, with: new))
            guard FileSystem.stamp(path) == nil, snapshot.file(at: path) == nil else {
                throw EditRefusal("There is a file \(path.name) already, which is the name that the revision's file would get.")
            }
            change.rename = (file.uri, path.uri)
        }
        return change
    }

    private func check(_ name: GraphName) throws(EditRefusal) {
        guard case .revision(let id) = name else { return }
        guard snapshot.graph[id] != nil else { throw EditRefusal("Revision \(id) is not in the workspace, so it can't be renamed.") }
        guard snapshot.files.count(where: { $0.revision?.id == id }) == 1 else {
            throw EditRefusal("Several files have the id \(id); give one of them another id by hand.")
        }
        if let database, database.applied.contains(id) {
            throw EditRefusal(
                "Revision \(id) is applied in \(database.database): its version table would name a revision that is not there. Downgrade it first."
            )
        }
    }

    private func check(new: String, for name: GraphName) throws(EditRefusal) {
        if new == name.text { return }
        guard !new.isEmpty, new.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }) else {
            throw EditRefusal("'\(new)' can't be a name: use letters, digits and '_'.")
        }
        guard !Self.targets.contains(new) else { throw EditRefusal("'\(new)' can't be a name: it has a meaning of its own as a target.") }
        if case .revision = name, new.unicodeScalars.count > Self.columnWidth {
            throw EditRefusal("'\(new)' is too long: the version table's column holds \(Self.columnWidth) characters.")
        }
        if snapshot.graph[new] != nil { throw EditRefusal("There is a revision \(new) already.") }
        if snapshot.graph.branchLabels.contains(new) { throw EditRefusal("There is a branch label \(new) already.") }
    }

    /// What commands and headers take for something else than a revision.
    private static let targets: Set<String> = ["None", "head", "heads", "base", "current"]

    /// The characters of the version table's column.
    private static let columnWidth = 32

    /// The lines `Revision ID:` and `Revises:` of docstrings, which people read.
    private func mention(_ id: String, _ new: String, in file: ScriptFile, _ change: inout WorkspaceChange) {
        guard let doc = file.revision?.ranges.doc, file.revision?.language == .python else { return }
        let bytes = Array(id.utf8)
        for line in file.source.line(at: doc.lowerBound)...file.source.line(at: doc.upperBound) {
            let range = file.source.lineRange(line)
            let text = file.source[range]
            guard text.hasPrefix("Revision ID:") || text.hasPrefix("Revises:") else { continue }
            var start = range.lowerBound
            while start + bytes.count <= range.upperBound {
                if file.source.bytes[start..<start + bytes.count].elementsEqual(bytes),
                    SelectionRanges.word(at: start, in: file.source).count == bytes.count
                {
                    change.changes[file.uri, default: []].append(TextChange(start..<start + bytes.count, new))
                    start += bytes.count
                } else {
                    start += 1
                }
            }
        }
    }
}
