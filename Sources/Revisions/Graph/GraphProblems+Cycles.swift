import SourceText

extension GraphProblems {
    /// Finds cycles among the nodes that no base leads to; each of these nodes descends from a cycle that is found, or is in one.
    mutating func findCycles(_ revisions: [Revision], _ unreached: [Int], versioned: Adjacency, all: Adjacency) {
        let versionedDepths = TopologicalDepths(down: versioned, next: versioned.transposed)
        for cycle in Self.cycles(among: versionedDepths.unreached, versioned) {
            report(cycle, revisions, .cycle, "Cycle", "down_revision")
        }
        for cycle in Self.cycles(among: unreached, all) where cycle.contains(where: { defects[$0]?.code != .cycle }) {
            report(cycle, revisions, .dependencyCycle, "Dependency cycle", "down_revision and depends_on")
        }
    }

    /// Follows each node down, within `nodes`, until the way meets itself or an earlier way.
    private static func cycles(among nodes: [Int], _ down: Adjacency) -> [[Int]] {
        let members = NodeSet(count: down.count, nodes)
        var walk = [Int](repeating: -1, count: down.count)
        var result: [[Int]] = []
        for start in nodes where walk[start] < 0 {
            var path: [Int] = []
            var node: Int? = start
            while let current = node, walk[current] < 0 {
                walk[current] = start
                path.append(current)
                node = down[current].first(where: members.contains)
            }
            guard let node, walk[node] == start, let first = path.firstIndex(of: node) else { continue }
            result.append(Array(path[first...]))
        }
        return result
    }

    private mutating func report(
        _ cycle: [Int], _ revisions: [Revision], _ code: RevisionError.Code, _ kind: String, _ variables: String
    ) {
        let ids = cycle.map { revisions[$0].id }
        let error = RevisionError(code, "\(kind) is detected in revisions (\(ids.joined(separator: ", ")))", revisions: ids)
        for node in cycle {
            let revision = revisions[node]
            refuse(
                revision, node, revision.downRevisions.isEmpty ? revision.dependencyRange(0) : revision.downRevisionRange(0), error,
                advice: "follow \(variables) and cut the circle",
                related: cycle.prefix(Self.named).filter { $0 != node }.map { revisions[$0].related("in the same cycle") })
        }
    }
}
