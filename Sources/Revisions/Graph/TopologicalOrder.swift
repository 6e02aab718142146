/// A set of revisions, each before what it stands on (Alembic's `_topological_sort`).
///
/// The order walks down one line as far as it goes: it leaves a line only where a revision must wait for another head above it, and then for
/// the first such head. Lines are begun in map order. Alembic compares the ancestors of all heads at every step; here each revision counts
/// what it still waits for, and the heads are searched only when it has to wait.
struct TopologicalOrder {
    private(set) var nodes: [Int] = []

    private let graph: RevisionGraph
    private let wanted: NodeSet
    private var remaining: NodeSet
    /// How many revisions each node waits for, those between wanted ones included.
    private var waiting: [Int]
    private let between: NodeSet
    private var lines = WalkedLines()
    private var waits: [Int: Wait] = [:]

    /// What is known of a revision that has to wait: a line below which none holds it up, and where the searches went.
    private struct Wait {
        var line: Int?
        var search: DescentSearch
    }

    init(_ graph: RevisionGraph, _ collection: RevisionGraph.Collection) {
        self.graph = graph
        wanted = collection.nodes
        remaining = wanted
        let members = wanted.nodes
        var between = graph.ancestors(of: members)
        between.formIntersection(graph.descendants(of: members))
        self.between = between
        waiting = [Int](repeating: 0, count: graph.count)
        nodes.reserveCapacity(members.count)
        for node in between.nodes {
            for below in graph.edges.normalized[node] where between.contains(below) { waiting[below] += 1 }
        }
        begin(Set(collection.heads.filter(wanted.contains)).union(members.filter { waiting[$0] == 0 }))
        while nodes.count < members.count {
            if lines.isEmpty { begin(Set(remaining.nodes.prefix(1))) }
            step()
        }
    }

    private mutating func begin(_ heads: Set<Int>) {
        for head in heads.sorted() { lines.append(head) }
        lines.moveToFirst()
    }

    private mutating func step() {
        guard let candidate = lines.currentNode else { return }
        if waiting[candidate] > 0, let line = lineAbove(candidate) {
            lines.current = line
            return
        }
        if remaining.contains(candidate) { emit(candidate) }
        let below = graph.edges.normalized[candidate].filter { remaining.contains($0) && !lines.contains($0) }
        if let first = below.first {
            lines.replaceCurrent(with: first)
            for node in below.dropFirst() { lines.append(node) }
        } else {
            lines.removeCurrent()
        }
    }

    /// The first other line whose head stands above the candidate.
    private mutating func lineAbove(_ candidate: Int) -> Int? {
        var wait = waits.removeValue(forKey: candidate) ?? Wait(line: lines.first, search: DescentSearch(target: candidate))
        defer { waits[candidate] = wait }
        wait.line = lines.alive(from: wait.line)
        while let line = wait.line {
            if line != lines.current, let head = lines[line],
                wait.search.leads(from: head, rows: graph.edges.normalized, depth: graph.edges.depth)
            {
                return line
            }
            wait.line = lines.alive(from: lines.line(after: line))
        }
        return nil
    }

    private mutating func emit(_ node: Int) {
        nodes.append(node)
        remaining.remove(node)
        waits[node] = nil
        var released = [node]
        while let next = released.popLast() {
            for below in graph.edges.normalized[next] where between.contains(below) {
                waiting[below] -= 1
                guard waiting[below] == 0 else { continue }
                if !wanted.contains(below) {
                    released.append(below)
                } else if next != node, !lines.contains(below) {
                    lines.append(below)
                }
            }
        }
    }
}
