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
    /// A step of which a part is committed; the next run goes on with it.
    package var partial: PartialStep?

    package init(
        database: String, applied: [String] = [], rolledBack: [String] = [], heads: [String]? = nil, partial: PartialStep? = nil
    ) {
        self.database = database
        self.applied = applied
        self.rolledBack = rolledBack
        self.heads = heads
        self.partial = partial
    }

    /// What was done and where the database stands, in a sentence.
    var sentence: String {
        let done = applied.isEmpty ? "Nothing was applied" : "Applied: \(applied.joined(separator: ", "))"
        let back = rolledBack.isEmpty ? "" : "; rolled back: \(rolledBack.joined(separator: ", "))"
        let half = partial.map { "; \($0)" } ?? ""
        let place = heads.map { "; the database is at \($0.isEmpty ? "base" : $0.joined(separator: ", "))" } ?? ""
        return done + back + half + place + "."
    }
}

extension PartialStep: CustomStringConvertible {
    package var description: String {
        let done = statements == 1 ? "1 statement is" : "\(statements) statements are"
        return "the \(direction) of \(revision) has come half-way: \(done) committed, and the next run goes on after that"
    }
}
