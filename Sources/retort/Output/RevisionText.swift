import Revisions
import Workspace

/// Prints revisions as Alembic's commands do (`Script.cmd_format`).
struct RevisionText {
    let graph: RevisionGraph
    /// Revisions that a database's version table names, for `(current)`.
    var current: Set<String> = []

    struct Parts {
        var branches = false
        var doc = false
        var parents = false
        var treeIndicators = true
    }

    func text(_ revision: Revision, verbose: Bool, _ parts: Parts) -> String {
        verbose ? logEntry(revision) : line(revision, parts)
    }

    /// `a -> b (label) (head), message`.
    func line(_ revision: Revision, _ parts: Parts) -> String {
        let relations = graph.relations(of: revision.id)
        var text = revision.id
        if parts.parents {
            let parents = Self.parents(revision)
            let dependencies = revision.dependencies.isEmpty ? "" : " (\(revision.dependencies.joined(separator: ", ")))"
            text = "\(parents)\(dependencies) -> \(text)"
        }
        let labels = relations?.branchLabels ?? []
        if parts.branches, !labels.isEmpty { text += " (\(labels.joined(separator: ", ")))" }
        if relations?.isRealHead == true { text += " (head)" }
        if let relations, relations.isHead, !relations.isRealHead { text += " (effective head)" }
        if current.contains(revision.id) { text += " (current)" }
        if parts.treeIndicators {
            if relations?.isBranchPoint == true { text += " (branchpoint)" }
            if relations?.isMergePoint == true { text += " (mergepoint)" }
        }
        if parts.doc { text += ", \(revision.message)" }
        return text
    }

    /// The block that `show` and `-v` print, with an empty line at its end.
    func logEntry(_ revision: Revision) -> String {
        let relations = graph.relations(of: revision.id)
        var head = "Rev: \(revision.id)"
        if relations?.isHead == true { head += " (head)" }
        if relations?.isBranchPoint == true { head += " (branchpoint)" }
        if relations?.isMergePoint == true { head += " (mergepoint)" }
        if current.contains(revision.id) { head += " (current)" }
        var lines = [head, (relations?.isMergePoint == true ? "Merges: " : "Parent: ") + Self.parents(revision)]
        if !revision.dependencies.isEmpty { lines.append("Also depends on: \(revision.dependencies.joined(separator: ", "))") }
        if let relations, relations.isBranchPoint { lines.append("Branches into: \(relations.nextRevisions.joined(separator: ", "))") }
        let labels = relations?.branchLabels ?? []
        if !labels.isEmpty { lines.append("Branch names: \(labels.joined(separator: ", "))") }
        lines.append("Path: \(FilePath(uri: revision.uri)?.string ?? revision.uri)")
        lines.append("")
        lines += revision.doc.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    static func parents(_ revision: Revision) -> String {
        revision.downRevisions.isEmpty ? "<base>" : revision.downRevisions.joined(separator: ", ")
    }
}
