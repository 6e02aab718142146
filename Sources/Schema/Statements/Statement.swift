/// One SQL statement, ready to print or to run.
package struct Statement: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case ddl, dml
        /// `op.execute` of text, whose meaning the splitter's classification tells.
        case text
        /// A comment line or static output: printed, never run.
        case comment
        /// BEGIN and COMMIT.
        case transaction
        /// A row of the version table.
        case version
    }

    /// The SQL without its terminator; for a comment the whole line.
    package var sql: String
    package var kind: Kind
    package var source: SourceLocation?
    /// The revision whose step this is.
    package var revision: String?
    /// Runs outside a transaction (an autocommit block, `transaction:false`).
    package var isAutocommit: Bool
    /// Values for the placeholders of `sql`, in their order; empty when they are rendered as literals.
    package var parameters: [SQLLiteral]
    package var notes: [StatementNote]
    /// What the statement can lose, where whoever made it knows better than its words say (a batch drops a table that it has copied).
    package var knownHazards: [Hazard]?
    package var precondition: Precondition?

    package init(
        _ sql: String, _ kind: Kind, source: SourceLocation? = nil, revision: String? = nil, isAutocommit: Bool = false,
        parameters: [SQLLiteral] = [], notes: [StatementNote] = [], knownHazards: [Hazard]? = nil,
        precondition: Precondition? = nil
    ) {
        self.sql = sql
        self.kind = kind
        self.source = source
        self.revision = revision
        self.isAutocommit = isAutocommit
        self.parameters = parameters
        self.notes = notes
        self.knownHazards = knownHazards
        self.precondition = precondition
    }

    /// The text that Alembic's offline mode writes for it, without the blank line that follows.
    package var offlineText: String {
        kind == .comment ? sql : sql + ";"
    }
}
