extension RevisionGraph {
    /// What an upgrade target names, absolute or relative to the current revisions (Alembic's `_parse_upgrade_target`).
    func parseUpgradeTarget(
        _ target: RevisionIdentifier, current: RevisionIdentifier, assertRelativeLength: Bool
    ) throws(RevisionError) -> [Resolved] {
        guard case .symbol(let text) = target, let relative = RelativeTarget(text) else { return try resolve(target) }
        let steps = relative.steps
        if let symbol = relative.symbol {
            let start = steps > 0 ? symbol : relative.branchLabel.map { "\($0)@\(symbol)" } ?? symbol
            let place = try walk(
                from: try node(start).map(Resolved.revision) ?? .nothing, steps: steps, branch: steps > 0 ? relative.branchLabel : nil,
                stopsAtEnd: !assertRelativeLength)
            guard place.node != nil else { throw .outOfRange(text, steps) }
            return [place]
        }
        guard steps > 0 else { throw .outOfRange("\(steps)", steps) }
        let starts = try upgradeStarts(current, branch: relative.branchLabel)
        guard starts.count <= 1 else {
            throw RevisionError(
                .ambiguousWalk, "Ambiguous upgrade from multiple current revisions", argument: text,
                revisions: ids(starts.compactMap(\.node)))
        }
        let place = try walk(
            from: starts.first ?? .nothing, steps: steps, branch: relative.branchLabel, stopsAtEnd: !assertRelativeLength)
        guard place.node != nil else { throw .outOfRange(relative.relative, steps) }
        return [place]
    }

    /// Where a relative upgrade begins: the current revisions, or those of the branch; where it has none, the tips of what is applied
    /// of it, else the base.
    private func upgradeStarts(_ current: RevisionIdentifier, branch: String?) throws(RevisionError) -> [Resolved] {
        guard let branch else {
            var starts: [Resolved] = []
            for symbol in current.symbols { starts.append(try node(symbol).map(Resolved.revision) ?? .nothing) }
            return starts
        }
        let currentNodes = try resolve(current).compactMap(\.node)
        let members = try lineage(.symbol(branch), includeDependencies: false)
        let starts = currentNodes.filter { members?.contains($0) ?? true }
        guard starts.isEmpty else { return starts.map(Resolved.revision) }

        var active = ancestors(of: currentNodes)
        if let members { active.formIntersection(members) }
        var tips = active
        for node in active.nodes { for below in edges.normalized[node] { tips.remove(below) } }
        return tips.nodes.map(Resolved.revision)
    }
}
