extension RevisionGraph {
    /// Revisions to run or list, and the targets that they lead to.
    struct Collection {
        var nodes: NodeSet
        var heads: [Int]
    }

    /// What `upper` needs and `lower` does not have yet (Alembic's `_collect_upgrade_revisions`).
    ///
    /// - Parameters:
    ///   - inclusive: whether `lower` itself is part of it
    ///   - implicitBase: whether all of `upper`'s ancestors are wanted, not only `lower`'s descendants
    func collectUpgrade(
        upper: RevisionIdentifier, lower: RevisionIdentifier, inclusive: Bool, implicitBase: Bool, assertRelativeLength: Bool
    ) throws(RevisionError) -> Collection {
        var targets = try parseUpgradeTarget(upper, current: lower, assertRelativeLength: assertRelativeLength).compactMap(\.node)
        if case .symbol(let text) = lower, let at = text.firstIndex(of: "@") {
            let branch = try label(of: String(text[..<at]))
            targets.removeAll { !inheritedLabels[$0].contains(branch) }
        }
        let required = try reachableDistinct(from: targets, edges.normalized)
        try checkDefects(required)
        if heads.isEmpty, let first = defects.keys.min(), let defect = defects[first] { throw defect }

        var lower = lower
        var current = try resolve(lower)
        if !implicitBase, current.contains(where: { $0 == .base || $0.node.map { !required.contains($0) } ?? false }) {
            throw .notAncestor(lower: lower, upper: upper)
        }
        if current.first == .nothing {
            let place = try parseDowngradeTarget(lower, current: upper, assertRelativeLength: assertRelativeLength).place
            current = place == .base ? [] : [place]
            lower = place.node.map { .symbol(id($0)) } ?? .base
        }
        let currentNodes = current.compactMap(\.node)
        guard currentNodes.count == current.count else {
            throw RevisionError(.outOfRange, "'\(lower.text)' goes down past the first revision", argument: lower.text)
        }

        var needed = required
        needed.subtract(try reachableDistinct(from: currentNodes, edges.normalized))
        if inclusive {
            for node in try resolve(lower).compactMap(\.node) {
                guard required.contains(node) else { throw .notAncestor(lower: lower, upper: upper) }
                needed.insert(node)
            }
        }
        if !currentNodes.isEmpty, !implicitBase {
            needed.formIntersection(try reachableDistinct(from: currentNodes, edges.next))
        }
        return Collection(nodes: needed, heads: targets)
    }

    /// The label that `branch@` means, where a revision may stand for its branch.
    private func label(of branch: String) throws(RevisionError) -> String {
        guard let node = try node(branch), id(node) == branch else { return branch }
        let labels = inheritedLabels[node]
        guard labels.count == 1, let label = labels.first else {
            throw RevisionError(
                .noSuchBranch,
                "Revision \(branch) has \(labels.isEmpty ? "no branch label" : "several branch labels"), so it cannot stand for its branch",
                argument: branch, revisions: [branch])
        }
        return label
    }

    /// Throws the first defect among the nodes, in map order.
    func checkDefects(_ nodes: NodeSet) throws(RevisionError) {
        guard let first = defects.keys.filter(nodes.contains).min(), let defect = defects[first] else { return }
        throw defect
    }
}
