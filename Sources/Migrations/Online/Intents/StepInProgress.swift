import Revisions

/// The step whose script runs now, and how far it has come.
struct StepInProgress {
    let revision: String
    let direction: Direction
    /// What an earlier run has left of this step.
    let begun: Intent?
    private(set) var count = StepCount()
    /// The statements before the last.
    private var previous = StepCount()
    /// BEGINs of the script inside the run's own transaction: they and their COMMITs do nothing.
    var nestedTransactions = 0
    /// An intent of this step is in the log.
    var isRecorded: Bool

    init(_ step: RevisionStep, begun: Intent?) {
        revision = step.revision.id
        direction = step.direction
        self.begun = begun
        isRecorded = begun != nil
    }

    mutating func add(_ sql: String) {
        previous = count
        count.add(sql)
    }

    /// Whether the next statement was committed by an earlier run.
    var isBehind: Bool { count.count < (begun?.done ?? 0) }

    /// Whether the statement that was counted last is the one at which an earlier run stopped.
    var isAtStop: Bool { begun?.next != nil && count.count == (begun?.done ?? 0) + 1 }

    /// What is to be recorded when all statements so far are committed.
    var intent: Intent { Intent(revision: revision, direction: direction, done: count.count, doneHash: count.hash) }

    /// What is to be recorded when all statements but the last are committed.
    var intentBeforeLast: Intent { Intent(revision: revision, direction: direction, done: previous.count, doneHash: previous.hash) }
}
