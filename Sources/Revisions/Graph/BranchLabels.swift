import OrderedCollections

/// The branch labels that revisions declare.
struct BranchLabels {
    private(set) var nodes: OrderedDictionary<String, Int> = [:]
    private(set) var clashes: [String: RevisionError] = [:]

    init(_ revisions: [Revision], _ ids: [String: Int], _ problems: inout GraphProblems) {
        for (node, revision) in revisions.enumerated() {
            for (index, label) in revision.branchLabels.enumerated() {
                guard let user = ids[label] ?? nodes[label] else {
                    nodes[label] = node
                    continue
                }
                let clash = problems.labelClash(revision, index, with: revisions[user])
                if clashes[label] == nil { clashes[label] = clash }
            }
        }
    }

    /// Each node's own labels and those that its branch gives it: a label goes to all descendants by down revision; where these are one
    /// straight line without branch or merge, it also goes down that line to the next branch point or merge (Alembic's `_add_branches`).
    func inherited(along edges: RevisionGraph.Edges, count: Int, _ revisions: [Revision]) -> [[String]] {
        var labels = [[String]](repeating: [], count: count)
        guard !nodes.isEmpty else { return labels }
        var own = labels
        for (label, node) in nodes { own[node].append(label) }

        let order = (0..<count).sorted { (edges.depth[$0], $0) < (edges.depth[$1], $1) }
        for node in order {
            let parents = edges.versioned[node]
            if own[node].isEmpty, parents.count == 1, let parent = parents.first {
                labels[node] = labels[parent]
            } else {
                labels[node] = Array(OrderedSet(parents.flatMap { labels[$0] } + own[node]))
            }
        }

        var fromAbove = [[String]?](repeating: nil, count: count)
        for node in order.reversed() where isPlain(node, edges) {
            let next = edges.next[node]
            guard let child = next.first else {
                fromAbove[node] = own[node]
                continue
            }
            guard let above = fromAbove[child] else { continue }
            fromAbove[node] = own[node].isEmpty ? above : own[node] + above
        }
        for node in order {
            guard let above = fromAbove[node], !above.isEmpty else { continue }
            labels[node] = Array(OrderedSet(labels[node]).union(above))
        }
        return labels
    }

    /// Neither a branch point, dependencies counted, nor a merge.
    private func isPlain(_ node: Int, _ edges: RevisionGraph.Edges) -> Bool {
        edges.allNext[node].count <= 1 && edges.versioned[node].count <= 1
    }
}
