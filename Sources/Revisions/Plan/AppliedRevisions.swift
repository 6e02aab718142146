/// The revisions that the rows of a version table stand for, and how many applied children each has; kept up step by step.
struct AppliedRevisions: Sendable {
    private let graph: RevisionGraph
    private var members: NodeSet
    private var children: [Int]

    /// Heads that the graph does not know stand for nothing.
    init(_ graph: RevisionGraph, heads: some Sequence<String>) {
        self.graph = graph
        members = graph.ancestors(of: heads.compactMap { graph.index(of: $0) })
        children = [Int](repeating: 0, count: graph.count)
        for node in members.nodes { count(node, 1) }
    }

    mutating func add(_ node: Int) {
        var todo = [node]
        while let next = todo.popLast() {
            guard members.insert(next) else { continue }
            count(next, 1)
            todo += graph.edges.normalized[next]
        }
    }

    mutating func remove(_ node: Int) {
        guard members.contains(node) else { return }
        members.remove(node)
        count(node, -1)
    }

    /// The nodes below `node` that no other applied revision stands on.
    func uncovered(by node: Int) -> [Int] {
        let own = members.contains(node) ? 1 : 0
        return graph.edges.normalized[node].filter { children[$0] <= own }
    }

    private mutating func count(_ node: Int, _ change: Int) {
        for below in graph.edges.normalized[node] { children[below] += change }
    }
}
