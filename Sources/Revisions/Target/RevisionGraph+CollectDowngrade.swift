extension RevisionGraph {
    /// What of `upper`'s ancestors has to go to reach `lower` (Alembic's `_collect_downgrade_revisions`).
    ///
    /// - Parameters:
    ///   - inclusive: whether `lower` goes too
    ///   - implicitBase: whether the other branches go back to the base
    func collectDowngrade(
        upper: RevisionIdentifier, lower: RevisionIdentifier, inclusive: Bool, implicitBase: Bool, assertRelativeLength: Bool
    ) throws(RevisionError) -> Collection {
        let (branch, place) = try parseDowngradeTarget(lower, current: upper, assertRelativeLength: assertRelativeLength)
        var roots: [Int]
        if let target = place.node {
            roots = inclusive ? [target] : Array(edges.next[target])
        } else {
            roots = baseNodes
        }
        if let branch, roots.count > 1 {
            let members = ancestors(of: [try branchNode(branch)], includeDependencies: false)
            roots.removeAll { !members.contains($0) }
            guard !roots.isEmpty else {
                throw RevisionError(.invalidRange, "Not a valid downgrade target from current heads", argument: lower.text)
            }
        }

        let heads = try resolve(upper).compactMap(\.node)
        let active = ancestors(of: heads)
        try checkDefects(active)
        var dropped = descendants(of: roots)
        dropped.formIntersection(active)
        if implicitBase {
            var others = active
            others.subtract(ancestors(of: roots))
            dropped.formUnion(others)
        }
        if let target = place.node, dropped.isEmpty, !heads.contains(target) {
            throw .notAncestor(lower: "Nothing to drop", upper: upper)
        }
        return Collection(nodes: dropped, heads: heads)
    }
}
