import OrderedCollections

extension RevisionGraph {
    /// The changes of the version table that put `targets` in the place of the rows `heads` (Alembic's `_stamp_revs`).
    package func stampSteps(to targets: RevisionIdentifier, from heads: RevisionIdentifier) throws(RevisionError) -> [StampStep] {
        let wording = RevisionError.Wording(multipleHeads: "Multiple heads are present; please specify a single target revision")
        return try worded(wording) { () throws(RevisionError) in try collectStamps(targets.symbols.isEmpty ? "base" : targets, heads) }
    }

    private func collectStamps(_ targets: RevisionIdentifier, _ heads: RevisionIdentifier) throws(RevisionError) -> [StampStep] {
        let headNodes = try resolve(heads).compactMap(\.node)
        var affected: OrderedSet<Int> = []
        for target in targets.symbols where !target.isEmpty {
            affected.append(contentsOf: try filterForLineage(headNodes, .symbol(target), includeDependencies: true))
        }
        let places = try resolve(targets)
        guard !places.isEmpty else {
            return affected.map { StampStep(from: [id($0)], to: [], direction: .downgrade, isBranchMove: true) }
        }
        var steps: [StampStep] = []
        for place in places {
            guard let node = place.node else {
                throw RevisionError(.outOfRange, "\(targets.text) names no revision to stamp", argument: targets.text)
            }
            if affected.contains(node) { continue }
            steps.append(try stamp(node, affected))
        }
        return steps
    }

    private func stamp(_ target: Int, _ affected: OrderedSet<Int>) throws(RevisionError) -> StampStep {
        let isBelow = affected.contains(where: descendants(of: [target]).contains)
        let isAbove = affected.contains(where: ancestors(of: [target]).contains)
        guard !isBelow || !isAbove else {
            throw RevisionError(
                .overlap,
                "Current heads \(ids(affected).joined(separator: ", ")) lie both above and below \(id(target)); purge the version table",
                argument: id(target), revisions: ids(affected))
        }
        guard isBelow || isAbove else { return StampStep(from: [], to: [id(target)], direction: .upgrade, isBranchMove: true) }
        return StampStep(from: ids(affected), to: [id(target)], direction: isBelow ? .downgrade : .upgrade, isBranchMove: false)
    }
}
