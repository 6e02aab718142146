import Revisions
import Schema

/// Where the statements of a run go: the text of a script, or a database.
protocol StatementSink: AnyObject {
    var isOffline: Bool { get }

    /// Opens a transaction.
    func begin() throws
    /// Commits the open transaction.
    func commit() throws
    /// Commits in the middle of a step, whose next statements run outside of a transaction.
    func suspend() throws
    /// Rolls back what is open, if anything is.
    func rollback() throws
    /// Whether statements now belong to a transaction that `begin` opened.
    var isInTransaction: Bool { get }

    /// Whether rows that can't be written are left out, rather than ending the script.
    var leavesOutRows: Bool { get }

    /// Writes or runs one statement; rows are `nil` offline.
    func emit(_ statement: Statement) throws -> ScriptRows?
    /// The same for a statement whose rows the script is given.
    func query(_ statement: Statement) throws -> ScriptRows?
    /// Runs `body`, for whose statements' results nobody waits: one may still be running when `emit` returns.
    func runningAhead(_ body: () throws -> Void) throws
    /// Waits for the statement that `emit` has left running, if it has.
    ///
    /// - Throws: that statement's failure.
    func settle() throws
    /// The heads in the version table, or those that an offline run starts from.
    func currentHeads(_ table: VersionTableReference) throws -> [String]
    /// Makes the version table; `heads` are empty.
    func createVersionTable(_ table: VersionTableReference) throws
    /// Records a step's change of one row.
    func emit(_ change: VersionRowChange, _ table: VersionTableReference, revision: String) throws
    /// What the database says about its tables; `nil` offline.
    func inspect(_ request: InspectionRequest) throws -> Inspection?

    /// Runs the statements of a batch that re-creates its table.
    func recreating(_ batch: BatchAlterTable, source: SourceLocation?, _ body: () throws -> Void) throws

    /// A line that a script printed or logged.
    func note(_ text: String)

    func stepBegins(_ step: MigrationStep) throws
    /// The step's script has ended; its version rows follow, in a transaction.
    func scriptEnds() throws
    func stepEnds(_ step: MigrationStep) throws
}

extension StatementSink {
    var leavesOutRows: Bool { false }
    func runningAhead(_ body: () throws -> Void) throws { try body() }
    func settle() throws {}
    func note(_ text: String) {}
}
