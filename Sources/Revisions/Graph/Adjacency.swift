/// For each node, other nodes in order; all rows in one flat array.
struct Adjacency: Sendable {
    private var starts: [Int32] = [0]
    private var targets: [Int32] = []

    /// Adds the row of the next node.
    mutating func append(_ row: some Sequence<Int>) {
        for target in row { targets.append(Int32(truncatingIfNeeded: target)) }
        starts.append(Int32(truncatingIfNeeded: targets.count))
    }

    var count: Int { starts.count - 1 }

    subscript(node: Int) -> Row {
        Row(slice: targets[Int(starts[node])..<Int(starts[node + 1])])
    }

    /// The edges the other way round; each row in ascending order.
    var transposed: Adjacency {
        var starts = [Int32](repeating: 0, count: count + 1)
        for target in targets { starts[Int(target) + 1] += 1 }
        for node in 0..<count { starts[node + 1] += starts[node] }
        var next = starts
        var sources = [Int32](repeating: 0, count: targets.count)
        for node in 0..<count {
            for target in self[node] {
                sources[Int(next[target])] = Int32(truncatingIfNeeded: node)
                next[target] += 1
            }
        }
        var result = Adjacency()
        result.starts = starts
        result.targets = sources
        return result
    }

    struct Row: RandomAccessCollection {
        fileprivate let slice: ArraySlice<Int32>

        var startIndex: Int { slice.startIndex }
        var endIndex: Int { slice.endIndex }

        subscript(position: Int) -> Int { Int(slice[position]) }
    }
}
