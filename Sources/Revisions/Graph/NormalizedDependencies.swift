import OrderedCollections

extension Adjacency {
    /// The rows, then the dependencies that no ancestor by these rows has already (Alembic's `_normalize_depends_on`), in the order written.
    func appendingNormalized(_ dependencies: Adjacency, depth: [Int]) -> Adjacency {
        let dependents = dependencies.transposed
        var search = AncestorSearch(versioned: self, depth: depth)
        var result = Adjacency()
        for node in 0..<count {
            let kept = dependencies[node].filter { dependency in
                let others = dependents[dependency].filter { depth[$0] < depth[node] }
                return others.isEmpty || !search.hasAncestor(node, among: others)
            }
            result.append(kept.isEmpty ? OrderedSet(self[node]) : OrderedSet(self[node]).union(kept))
        }
        return result
    }
}

/// Searches the ancestors by down revision, no deeper than what is looked for; its marks are reused from search to search.
private struct AncestorSearch {
    let versioned: Adjacency
    let depth: [Int]
    private var marks: [Int]
    private var mark = 0

    init(versioned: Adjacency, depth: [Int]) {
        self.versioned = versioned
        self.depth = depth
        marks = [Int](repeating: 0, count: versioned.count)
    }

    mutating func hasAncestor(_ node: Int, among wanted: [Int]) -> Bool {
        let targets = Set(wanted)
        let floor = wanted.reduce(Int.max) { min($0, depth[$1]) }
        mark += 1
        var todo = Array(versioned[node])
        while let next = todo.popLast() {
            guard marks[next] != mark, depth[next] >= floor else { continue }
            if targets.contains(next) { return true }
            marks[next] = mark
            todo += versioned[next]
        }
        return false
    }
}
