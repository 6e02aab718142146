/// What a name in a revision's metadata stands for.
package enum GraphName: Sendable, Hashable {
    case revision(String)
    case label(String)

    package var text: String {
        switch self {
        case .revision(let id): id
        case .label(let label): label
        }
    }
}

/// A place where a revision's id or a branch label is written.
package struct GraphPlace: Sendable, Hashable {
    package enum Role: Sendable {
        case definition, downRevision, dependency
    }

    package let name: GraphName
    package let role: Role
    package let uri: String
    /// Byte offsets of the name, without quotes.
    package let range: Range<Int>
}
