/// What was found along a class's ancestors, or that there was nothing, until a class changes.
struct MemberCache {
    /// The ways to look: with and without what `object` has.
    enum Kind: UInt64 {
        case any, special
    }

    private var marks: [UInt64] = []
    private var entries: [(name: String, value: PythonValue?)] = []
    private var version = 0

    /// Beyond it, names are looked up anew each time.
    private static let mostEntries = 24

    /// - Returns: `nil` when it was not looked for since the classes have the version.
    func found(_ name: String, _ kind: Kind, at version: Int) -> PythonValue?? {
        guard version == self.version else { return Optional.none }
        let mark = name.mark ^ kind.rawValue
        for index in marks.indices where marks[index] == mark && entries[index].name == name { return .some(entries[index].value) }
        return Optional.none
    }

    mutating func keep(_ value: PythonValue?, _ name: String, _ kind: Kind, at version: Int) {
        if version != self.version {
            removeAll()
            self.version = version
        }
        guard marks.count < MemberCache.mostEntries else { return }
        marks.append(name.mark ^ kind.rawValue)
        entries.append((name, value))
    }

    mutating func removeAll() {
        guard !marks.isEmpty else { return }
        marks.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
    }
}
