import OrderedCollections

extension RevisionGraph {
    /// Ids and labels shorter than this are never found by their beginning.
    private static let shortestFullName = 4

    /// The node of an id, a label or the beginning of one; with a branch, only if it is a member.
    func node(named name: String, in branch: String? = nil) throws(RevisionError) -> Int {
        let branch = branch.flatMap { $0.isEmpty ? nil : $0 }
        let branchNode = try branch.map { label throws(RevisionError) in try self.branchNode(label) }
        let node: Int
        if let exact = try exactNode(name) {
            node = exact
        } else {
            node = try partialNode(name, in: branch)
        }
        if let branch, let branchNode, !lineage(of: [branchNode]).contains(node) {
            throw RevisionError(
                .notInBranch, "Revision \(id(node)) is not a member of branch '\(branch)'", argument: name, revisions: [id(node)])
        }
        return node
    }

    /// The node of a branch: its label's, or a revision's whose lineage is meant.
    func branchNode(_ label: String) throws(RevisionError) -> Int {
        if let exact = try exactNode(label) { return exact }
        do {
            return try partialNode(label, in: nil)
        } catch {
            throw RevisionError(.noSuchBranch, "No such branch: '\(label)'", argument: label)
        }
    }

    private func exactNode(_ name: String) throws(RevisionError) -> Int? {
        if let clash = clashes[name] { throw clash }
        return nodes[name] ?? labels[name]
    }

    private func partialNode(_ name: String, in branch: String?) throws(RevisionError) -> Int {
        var candidates: [(name: String, node: Int)] = []
        for (node, revision) in revisions.enumerated() where Self.matches(revision.id, name) { candidates.append((revision.id, node)) }
        for (label, node) in labels where Self.matches(label, name) { candidates.append((label, node)) }
        if let branch, !candidates.isEmpty {
            let members = try lineage(.symbol(branch), includeDependencies: false)
            candidates.removeAll { !(members?.contains($0.node) ?? true) }
        }
        guard let first = candidates.first else {
            let advice =
                name.unicodeScalars.count < Self.shortestFullName
                ? "; please ensure at least four characters are present for partial revision identifier matches" : ""
            throw RevisionError(.noSuchRevision, "No such revision or branch '\(name)'\(advice)", argument: name)
        }
        guard candidates.count == 1 else {
            let list = candidates.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ")
            throw RevisionError(
                .ambiguousPrefix, "Multiple revisions start with '\(name)': \(list)...", argument: name, revisions: candidates.map(\.name))
        }
        return first.node
    }

    private static func matches(_ full: String, _ beginning: String) -> Bool {
        !beginning.isEmpty && full.hasPrefix(beginning) && full.unicodeScalars.count >= shortestFullName
    }
}
