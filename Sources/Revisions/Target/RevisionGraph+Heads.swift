extension RevisionGraph {
    /// The one head, of a branch if a label is given; nil in an empty graph. Throws `multipleHeads`.
    package func currentHead(of branch: String? = nil) throws(RevisionError) -> String? {
        try headNode(of: branch).map(id)
    }

    func headNode(of branch: String?) throws(RevisionError) -> Int? {
        let branch = branch.flatMap { $0.isEmpty ? nil : $0 }
        var heads = headNodes
        if let branch { heads = try filterForLineage(heads, .symbol(branch)) }
        guard heads.count <= 1 else { throw .multipleHeads(ids(heads), argument: branch.map { "\($0)@head" } ?? "head") }
        return heads.first
    }

    /// The heads that version rows stand for: the rows and, of the branches that they imply by dependencies, the tips; in map order.
    package func allCurrent(_ identifier: RevisionIdentifier) throws(RevisionError) -> [Revision] {
        try worded { () throws(RevisionError) in try allCurrentNodes(identifier).map { revisions[$0] } }
    }

    func allCurrentNodes(_ identifier: RevisionIdentifier) throws(RevisionError) -> [Int] {
        let applied = ancestors(of: try resolve(identifier).compactMap(\.node))
        return applied.nodes.filter { !edges.next[$0].contains(where: applied.contains) }
    }
}
