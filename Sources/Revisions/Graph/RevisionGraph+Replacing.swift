extension RevisionGraph {
    /// The same graph with another text of one revision; `nil` when what the graph is made of differs, or when it has something to say
    /// about the file.
    package func replacing(_ revision: Revision) -> RevisionGraph? {
        guard let node = nodes[revision.id], diagnostics[revision.uri] == nil, revisions[node].hasSameRelations(as: revision) else {
            return nil
        }
        var copy = self
        copy.revisions[node] = revision
        return copy
    }
}

extension Revision {
    fileprivate func hasSameRelations(as other: Revision) -> Bool {
        id == other.id && uri == other.uri && downRevisions == other.downRevisions && dependencies == other.dependencies
            && branchLabels == other.branchLabels && defect == other.defect
    }
}
