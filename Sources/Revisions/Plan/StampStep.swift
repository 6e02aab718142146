/// A change of the version table that runs no script.
package struct StampStep: Sendable, Hashable {
    package let from: [String]
    package let to: [String]
    package let direction: Direction
    /// Whether a branch's row comes or goes, rather than moves.
    package let isBranchMove: Bool

    package init(from: [String], to: [String], direction: Direction, isBranchMove: Bool) {
        self.from = from
        self.to = to
        self.direction = direction
        self.isBranchMove = isBranchMove
    }

    /// `stamp_revision a -> b`, as the offline output names the step.
    package var shortLog: String {
        "stamp_revision \(from.joined(separator: ", ")) -> \(to.joined(separator: ", "))"
    }

    package var logMessage: String { "Running \(shortLog)" }
}
