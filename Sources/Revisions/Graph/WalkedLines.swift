/// The heads of the lines that are being walked, in the order in which they were begun: a list linked through an array.
struct WalkedLines {
    private var heads: [Int?] = []
    private var previous: [Int?] = []
    private var following: [Int?] = []
    /// The line begun first of those that have not ended.
    private(set) var first: Int?
    private var last: Int?
    private var members: Set<Int> = []
    var current = 0

    var isEmpty: Bool { members.isEmpty }
    var currentNode: Int? { heads.indices.contains(current) ? heads[current] : nil }

    /// The head of a line; nil once it has ended.
    subscript(line: Int) -> Int? { heads[line] }

    func contains(_ node: Int) -> Bool { members.contains(node) }

    /// The next line that has not ended, `line` itself included.
    func alive(from line: Int?) -> Int? {
        var line = line
        while let current = line, heads[current] == nil { line = following[current] }
        return line
    }

    func line(after line: Int) -> Int? { following[line] }

    mutating func append(_ node: Int) {
        let line = heads.count
        heads.append(node)
        previous.append(last)
        following.append(nil)
        if let last { following[last] = line } else { first = line }
        last = line
        members.insert(node)
    }

    mutating func replaceCurrent(with node: Int) {
        if let currentNode { members.remove(currentNode) }
        members.insert(node)
        heads[current] = node
    }

    /// Ends the current line and goes on with the one begun before it, or the first.
    mutating func removeCurrent() {
        if let currentNode { members.remove(currentNode) }
        heads[current] = nil
        let before = previous[current]
        let after = following[current]
        if let before { following[before] = after } else { first = after }
        if let after { previous[after] = before } else { last = before }
        current = before ?? after ?? current
    }

    mutating func moveToFirst() {
        current = first ?? 0
    }
}
