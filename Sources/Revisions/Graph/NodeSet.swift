/// A set of a graph's nodes: constant-time membership, no hashing.
struct NodeSet: Sendable {
    private(set) var members: [Bool]

    init(count: Int) {
        members = [Bool](repeating: false, count: count)
    }

    init(count: Int, _ nodes: some Sequence<Int>) {
        self.init(count: count)
        for node in nodes { members[node] = true }
    }

    func contains(_ node: Int) -> Bool { members[node] }

    /// Whether the node was not there yet.
    @discardableResult
    mutating func insert(_ node: Int) -> Bool {
        guard !members[node] else { return false }
        members[node] = true
        return true
    }

    mutating func remove(_ node: Int) { members[node] = false }

    /// The nodes in map order.
    var nodes: [Int] { members.indices.filter { members[$0] } }

    var isEmpty: Bool { !members.contains(true) }

    mutating func subtract(_ other: NodeSet) {
        for node in members.indices where other.members[node] { members[node] = false }
    }

    mutating func formIntersection(_ other: NodeSet) {
        for node in members.indices where !other.members[node] { members[node] = false }
    }

    mutating func formUnion(_ other: NodeSet) {
        for node in members.indices where other.members[node] { members[node] = true }
    }
}
