/// What a run tells while it goes on.
package enum RunEvent: Sendable {
    /// Another run holds the database; `holder` says who, where the database can tell.
    case waiting(holder: String)
    /// The plan is known and the first step is about to begin.
    case began(database: String, steps: Int, statements: Int)
    /// A statement is about to run. `index` counts from 1; `total` is how many the plan has, 0 when that could not be known.
    case statement(revision: String?, firstLine: String, index: Int, total: Int)
    /// A revision's step has been carried out; it stands once its transaction is committed.
    case stepped(revision: String, logMessage: String)
    /// A transaction that did not get its locks was rolled back, and begins again after a pause. `attempt` counts from 1.
    case retrying(reason: String, attempt: Int, limit: Int, pause: Duration)
    /// Something that the database or a script said.
    case note(String)
}
