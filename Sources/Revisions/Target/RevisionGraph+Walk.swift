extension RevisionGraph {
    /// Goes `steps` up (positive) or down; `branch` chooses among several ways up.
    ///
    /// A walk past the end is `.nothing`, or ends there with `stopsAtEnd`. Throws `ambiguousWalk` where several ways lead on.
    func walk(from start: Resolved, steps: Int, branch: String? = nil, stopsAtEnd: Bool = false) throws(RevisionError) -> Resolved {
        var members: NodeSet?
        if steps > 0, let branch { members = try lineage(.symbol(branch), includeDependencies: false) }
        var current = start
        for _ in 0..<steps.magnitude {
            let next = steps > 0 ? above(current, members) : below(current)
            guard let first = next.first else { return stopsAtEnd ? current : .nothing }
            guard next.count == 1 else {
                let ways = next.compactMap(\.node).map(id)
                throw RevisionError(
                    .ambiguousWalk, "Ambiguous walk: from \(name(current)) it leads on to \(ways.joined(separator: ", "))", revisions: ways)
            }
            current = first
        }
        return current
    }

    private func above(_ place: Resolved, _ members: NodeSet?) -> [Resolved] {
        let nodes = place.node.map { Array(edges.next[$0]) } ?? baseNodes
        return nodes.filter { members?.contains($0) ?? true }.map(Resolved.revision)
    }

    private func below(_ place: Resolved) -> [Resolved] {
        switch place {
        case .base: []
        case .nothing: headNodes.isEmpty ? [.base] : headNodes.map(Resolved.revision)
        case .revision(let node): edges.versioned[node].isEmpty ? [.base] : edges.versioned[node].map(Resolved.revision)
        }
    }

    private func name(_ place: Resolved) -> String { place.node.map(id) ?? "base" }
}
