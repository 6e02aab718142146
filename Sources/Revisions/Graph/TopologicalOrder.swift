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
    private var search: DescentSearch
    /// The first line not yet known to be unable to hold a waiting node up.
    private var firstLine: [Int: Int] = [:]

    init(_ graph: RevisionGraph, _ collection: RevisionGraph.Collection) {
        self.graph = graph
        wanted = collection.nodes
        remaining = wanted
        let members = wanted.nodes
        var between = graph.ancestors(of: members)
        between.formIntersection(graph.descendants(of: members))
        self.between = between
        waiting = [Int](repeating: 0, count: graph.count)
        search = DescentSearch(rows: graph.edges.normalized, depth: graph.edges.depth)
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

    private mutating func lineAbove(_ candidate: Int) -> Int? {
        var line = firstLine[candidate] ?? 0
        while line < lines.count {
            if line != lines.current, let head = lines[line], search.leads(from: head, to: candidate) {
                firstLine[candidate] = line
                return line
            }
            line += 1
        }
        firstLine[candidate] = line
        return nil
    }

    private mutating func emit(_ node: Int) {
        nodes.append(node)
        remaining.remove(node)
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

/// Looks for a way down from one node to another, along nodes that stand higher than the one looked for.
private struct DescentSearch {
    let rows: Adjacency
    let depth: [Int]
    private var marks: [Int]
    private var mark = 0

    init(rows: Adjacency, depth: [Int]) {
        self.rows = rows
        self.depth = depth
        marks = [Int](repeating: 0, count: depth.count)
    }

    mutating func leads(from start: Int, to target: Int) -> Bool {
        mark += 1
        var todo = [start]
        while let node = todo.popLast() {
            guard marks[node] != mark, depth[node] > depth[target] else { continue }
            marks[node] = mark
            for below in rows[node] {
                if below == target { return true }
                todo.append(below)
            }
        }
        return false
    }
}
