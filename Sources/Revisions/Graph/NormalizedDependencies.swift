import OrderedCollections

extension Adjacency {
    /// The rows, then the dependencies that no ancestor by these rows has already (Alembic's `_normalize_depends_on`), in the order written.
    func appendingNormalized(_ dependencies: Adjacency, next: Adjacency, depth: [Int]) -> Adjacency {
        let repeated = repeatedDependencies(dependencies, next: next, depth: depth)
        var result = Adjacency()
        for node in 0..<count {
            let kept = dependencies[node].filter { repeated[node]?.contains($0) != true }
            result.append(kept.isEmpty ? OrderedSet(self[node]) : OrderedSet(self[node]).union(kept))
        }
        return result
    }

    /// For each node the dependencies that an ancestor has too: from those that share a dependency, everything above them, as high as the
    /// highest of them, is visited once.
    private func repeatedDependencies(_ dependencies: Adjacency, next: Adjacency, depth: [Int]) -> [Int: Set<Int>] {
        let dependents = dependencies.transposed
        var repeated: [Int: Set<Int>] = [:]
        var marks = [Int](repeating: -1, count: count)
        for dependency in 0..<count where dependents[dependency].count > 1 {
            let sharers = dependents[dependency]
            let top = sharers.reduce(0) { Swift.max($0, depth[$1]) }
            var todo = Array(sharers)
            while let node = todo.popLast() {
                for child in next[node] where marks[child] != dependency && depth[child] <= top {
                    marks[child] = dependency
                    todo.append(child)
                }
            }
            for sharer in sharers where marks[sharer] == dependency { repeated[sharer, default: []].insert(dependency) }
        }
        return repeated
    }
}
