import Database
import Schema

/// Why a request about migrations failed: what, where, what state things are in now, and what to do.
package struct MigrationFailure: Error, Sendable, CustomStringConvertible {
    /// What sort of failure it is (`FailureKind` of the protocol).
    package enum Kind: String, Sendable {
        case cancelled, configuration, confirmationRequired, databaseUnknown, databaseUnreachable, fileSystem, graph, incomplete,
            interrupted, locked
        case outcomeUnknown, scriptFailed, statementFailed, target, versionTable
    }

    package var kind: Kind
    package var message: String
    /// What to do about it.
    package var hint: String?
    package var location: SourceLocation?
    package var revision: String?
    /// The first statement that failed, as it was sent.
    package var statement: String?
    package var database: DatabaseError?
    /// Where the database stands; `nil` when none was touched.
    package var state: RunState?
    /// The plan that needs the caller's confirmation.
    package var plan: MigrationPlan?

    package init(_ kind: Kind, _ message: String, hint: String? = nil, location: SourceLocation? = nil, revision: String? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
        self.location = location
        self.revision = revision
    }

    package var description: String { message }
}

extension MigrationFailure {
    /// A database's error as the failure of a run; `statement` is what was sent.
    init(_ error: DatabaseError, statement: Statement? = nil) {
        let kind: Kind =
            switch error.kind {
            case .cancelled: .cancelled
            case .invalidURL: .databaseUnknown
            case .connectionFailed, .databaseMissing, .authenticationFailed, .notADatabase: .databaseUnreachable
            case .connectionLost: .outcomeUnknown
            case .lockTimeout: .locked
            default: .statementFailed
            }
        self.init(kind, error.message, hint: error.hint, location: statement?.source, revision: statement?.revision)
        self.statement = statement?.sql
        database = error
    }
}
