extension RevisionGraph {
    /// The revisions of `alembic history`, newest first; `range` is `a:b`, where either side may be empty or `current`.
    package func history(_ range: String? = nil, current: [String] = []) throws(RevisionError) -> [Revision] {
        let (base, head) = try Self.bounds(of: range, current: current)
        return try worded(RevisionError.Wording(start: base.text, end: head.text)) { () throws(RevisionError) in
            try iterate(from: head, to: base, inclusive: true, assertRelativeLength: false)
        }
    }

    private static func bounds(
        of range: String?, current: [String]
    ) throws(RevisionError) -> (base: RevisionIdentifier, head: RevisionIdentifier) {
        guard let range else { return ("base", "heads") }
        let parts = range.split(separator: ":", omittingEmptySubsequences: false).map { String($0).trimmingSpace() }
        guard parts.count == 2 else {
            throw RevisionError(.invalidRange, "History range requires [start]:[end], [start]:, or :[end]", argument: range)
        }
        func bound(_ part: String, _ missing: RevisionIdentifier) -> RevisionIdentifier {
            if part == "current" { return current.isEmpty ? missing : .all(current) }
            return part.isEmpty ? missing : .symbol(part)
        }
        return (bound(parts[0], "base"), bound(parts[1], "heads"))
    }

    /// The revisions that `alembic show` names.
    package func show(_ identifier: RevisionIdentifier) throws(RevisionError) -> [Revision] {
        try worded { () throws(RevisionError) in try revisions(identifier) }
    }

    /// Every revision, newest first, defects or not; what lies in a cycle comes where the order breaks.
    package func allNewestFirst() -> [Revision] {
        let everything = Collection(nodes: NodeSet(count: count, revisions.indices), heads: realHeadNodes)
        return TopologicalOrder(self, everything).nodes.map { revisions[$0] }
    }

    /// Revisions that several others follow, newest first.
    package func branchPoints() -> [Revision] {
        allNewestFirst().filter { revision in nodes[revision.id].map { edges.next[$0].count > 1 } ?? false }
    }
}
