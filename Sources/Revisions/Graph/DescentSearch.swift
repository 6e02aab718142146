/// Looks for ways down to one node, along nodes that stand higher; what a search learns of a node, the next ones know.
struct DescentSearch {
    let target: Int
    /// Whether a node leads to the target.
    private var leads: [Int: Bool] = [:]

    init(target: Int) {
        self.target = target
    }

    mutating func leads(from start: Int, rows: Adjacency, depth: [Int]) -> Bool {
        if let known = leads[start] { return known }
        var path: [(node: Int, below: ArraySlice<Int>)] = []
        func enter(_ node: Int) { path.append((node, Array(rows[node])[...])) }
        guard depth[start] > depth[target] else { return false }
        enter(start)
        while let last = path.indices.last {
            guard let next = path[last].below.popFirst() else {
                leads[path[last].node] = false
                path.removeLast()
                continue
            }
            if next == target || leads[next] == true {
                for step in path { leads[step.node] = true }
                return true
            }
            if leads[next] == nil, depth[next] > depth[target] { enter(next) }
        }
        return false
    }
}
