import Revisions
import Schema

/// What a preview is asked for.
package struct PreviewRequest: Sendable {
    package enum Subject: Sendable {
        /// Exactly one revision's step, begun at its own down revisions (upgrade) or at itself (downgrade).
        case revision(String, Direction)
        /// All steps to a target of Alembic's grammar, `a:b` included. `heads` are the database's own when they are known;
        /// otherwise a preview begins at the base (upgrade), or at what `a:` names.
        case target(String, Direction, heads: [String]?)
        /// `stamp --sql`.
        case stamp([String], heads: [String]?)
    }

    package var subject: Subject
    /// The dialect to write for; the workspace's own when `nil`.
    package var dialect: DialectName?
    package var arguments: ScriptArguments

    package init(_ subject: Subject, dialect: DialectName? = nil, arguments: ScriptArguments = ScriptArguments()) {
        self.subject = subject
        self.dialect = dialect
        self.arguments = arguments
    }
}
