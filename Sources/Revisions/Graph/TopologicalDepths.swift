/// How far each node is from a base by the longest way; what lies in a cycle or above one has no such way.
struct TopologicalDepths {
    private(set) var depth: [Int]
    /// Nodes in a cycle or above one, in map order.
    private(set) var unreached: [Int] = []

    init(down: Adjacency, next: Adjacency) {
        depth = [Int](repeating: 0, count: down.count)
        var pending = (0..<down.count).map { down[$0].count }
        var todo = pending.indices.filter { pending[$0] == 0 }
        var reached = todo.count
        while let node = todo.popLast() {
            for child in next[node] {
                depth[child] = max(depth[child], depth[node] + 1)
                pending[child] -= 1
                if pending[child] == 0 {
                    todo.append(child)
                    reached += 1
                }
            }
        }
        if reached < down.count { unreached = pending.indices.filter { pending[$0] > 0 } }
    }
}
