extension RevisionGraph {
    /// The targets and all nodes that `rows` leads to.
    func reachable(from targets: some Sequence<Int>, _ rows: Adjacency) -> NodeSet {
        var seen = NodeSet(count: count)
        var todo: [Int] = []
        for target in targets where seen.insert(target) { todo.append(target) }
        while let node = todo.popLast() {
            for next in rows[node] where seen.insert(next) { todo.append(next) }
        }
        return seen
    }

    /// The targets and their ancestors.
    func ancestors(of targets: some Sequence<Int>, includeDependencies: Bool = true) -> NodeSet {
        reachable(from: targets, includeDependencies ? edges.normalized : edges.versioned)
    }

    /// The targets and their descendants.
    func descendants(of targets: some Sequence<Int>, includeDependencies: Bool = true) -> NodeSet {
        reachable(from: targets, includeDependencies ? edges.allNext : edges.next)
    }

    /// `reachable`, refusing targets that lie below one another.
    func reachableDistinct(from targets: [Int], _ rows: Adjacency) throws(RevisionError) -> NodeSet {
        let wanted = NodeSet(count: count, targets)
        var seen = NodeSet(count: count)
        for target in targets {
            var overlaps: [Int] = []
            var todo = [target]
            while let node = todo.popLast() {
                if node != target, wanted.contains(node), !overlaps.contains(node) { overlaps.append(node) }
                guard seen.insert(node) else { continue }
                todo += rows[node]
            }
            guard overlaps.isEmpty else {
                let others = ids(overlaps.sorted())
                throw RevisionError(
                    .overlap, "Requested revision \(id(target)) overlaps with other requested revisions \(others.joined(separator: ", "))",
                    argument: id(target), revisions: others)
            }
        }
        return seen
    }
}
