/// One revision run in one direction.
package struct RevisionStep: Sendable, Hashable {
    package let revision: Revision
    package let direction: Direction
    /// Down revisions as the listings show them: without dependencies.
    package let downRevisions: [String]
    /// Down revisions and normalized dependencies, which the version table goes by.
    package let normalizedDownRevisions: [String]

    init(_ graph: RevisionGraph, _ node: Int, _ direction: Direction) {
        revision = graph.revisions[node]
        self.direction = direction
        downRevisions = graph.ids(graph.edges.versioned[node])
        normalizedDownRevisions = graph.ids(graph.edges.normalized[node])
    }

    /// The heads that the step begins at when nothing else is in the database.
    package var startingHeads: [String] { direction == .upgrade ? normalizedDownRevisions : [revision.id] }

    /// `upgrade a -> b`, as the offline output names the step.
    package var shortLog: String {
        let down = downRevisions.joined(separator: ", ")
        return direction == .upgrade ? "upgrade \(down) -> \(revision.id)" : "downgrade \(revision.id) -> \(down)"
    }

    /// `Running upgrade a -> b, message`, as the log has it.
    package var logMessage: String {
        let message = revision.message
        return message.isEmpty ? "Running \(shortLog)" : "Running \(shortLog), \(message)"
    }
}
