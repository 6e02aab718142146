import Revisions

/// How far a step has come that can't be rolled back as a whole.
struct Intent: Sendable, Hashable {
    var revision: String
    var direction: Direction
    /// How many of the step's statements are committed.
    var done = 0
    /// What these were (`StepCount.hash`).
    var doneHash = StepCount().hash
    /// The statement after them, when it was sent outside of a transaction and nothing is known of its end.
    var next: Next?

    struct Next: Sendable, Hashable {
        /// Of the statement (`StepCount.hash`).
        var hash: String
        /// The index that it builds, as written.
        var index: String?
        /// The database has answered it with an error, or stopped it.
        var hasFailed = false
    }
}

/// What the caller says about a step that was interrupted (`resume` of the protocol).
package enum Resumption: String, Sendable, CaseIterable {
    /// The statement at which the step stopped is run again, whatever it was.
    case again
    /// The statement at which the step stopped is taken as done.
    case skip
    /// The step is run from its first statement, and what is recorded of it forgotten.
    case restart
}

/// A step of which a part is committed.
package struct PartialStep: Sendable, Hashable {
    package var revision: String
    /// `upgrade` or `downgrade`.
    package var direction: String
    /// How many of its statements are committed.
    package var statements: Int

    init(_ intent: Intent) {
        revision = intent.revision
        direction = intent.direction.rawValue
        statements = intent.done
    }
}
