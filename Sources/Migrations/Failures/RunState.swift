/// Where a run left its database.
package struct RunState: Sendable, Hashable {
    /// The database's URL without its password.
    package var database: String
    /// Revisions whose steps were carried out and committed, in order.
    package var applied: [String]
    /// Revisions whose steps were carried out or begun, and then rolled back.
    package var rolledBack: [String]
    /// The rows of the version table now; `nil` when the database could not be asked.
    package var heads: [String]?

    package init(database: String, applied: [String] = [], rolledBack: [String] = [], heads: [String]? = nil) {
        self.database = database
        self.applied = applied
        self.rolledBack = rolledBack
        self.heads = heads
    }
}
