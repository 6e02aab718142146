/// What went wrong on a database, in words that may be shown: no field carries a password.
package struct DatabaseError: Error, Sendable, Hashable {
    /// What sort of failure this is; decides what the caller can do about it.
    package struct Kind: RawRepresentable, Sendable, Hashable {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }

        /// The URL cannot be read or names a database that Retort does not speak to.
        package static let invalidURL = Kind(rawValue: "invalid-url")
        /// No session could be opened: no server, no directory, no permission.
        package static let connectionFailed = Kind(rawValue: "connection-failed")
        /// There is a server without such a database, or a directory without such a file.
        package static let databaseMissing = Kind(rawValue: "database-missing")
        /// The server refused the user or the password.
        package static let authenticationFailed = Kind(rawValue: "authentication-failed")
        /// A session that was open is gone; what its last statement did is unknown unless it was read back.
        package static let connectionLost = Kind(rawValue: "connection-lost")
        /// Cancelled by this connection's `RunCancellation`.
        package static let cancelled = Kind(rawValue: "cancelled")
        /// The server stopped the statement: a time limit of the session, or an administrator.
        package static let stoppedByServer = Kind(rawValue: "stopped-by-server")
        /// Another session holds a lock, and the time limit for waiting has passed.
        package static let lockTimeout = Kind(rawValue: "lock-timeout")
        /// A deadlock or a serialization failure: the transaction may be tried again.
        package static let conflict = Kind(rawValue: "conflict")
        /// A constraint was violated.
        package static let constraint = Kind(rawValue: "constraint")
        /// The database, or the session, may not be written to.
        package static let readOnly = Kind(rawValue: "read-only")
        /// The file is not a database.
        package static let notADatabase = Kind(rawValue: "not-a-database")
        /// The statement failed in another way; `code` says which.
        package static let statement = Kind(rawValue: "statement")
        /// The call cannot be carried out over this connection: COPY to or from the client, several statements at once, a NUL byte.
        package static let unsupported = Kind(rawValue: "unsupported")
        /// The operating system has no thread, pipe or memory left.
        package static let system = Kind(rawValue: "system")
    }

    package var kind: Kind
    package var code: DatabaseErrorCode?
    package var message: String
    package var detail: String?
    package var hint: String?
    /// Where inside a function or DO block the server was.
    package var context: String?
    /// Byte offset into the statement's UTF-8.
    package var position: Int?
    package var schemaName: String?
    package var tableName: String?
    package var columnName: String?
    package var constraintName: String?
    /// Whether the session is gone: nothing more can be run on this connection.
    package var isConnectionLost: Bool

    package init(
        _ kind: Kind, code: DatabaseErrorCode? = nil, _ message: String, detail: String? = nil, hint: String? = nil,
        position: Int? = nil, isConnectionLost: Bool = false
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.detail = detail
        self.hint = hint
        self.position = position
        self.isConnectionLost = isConnectionLost || kind == .connectionLost
    }

    package var isCancelled: Bool { kind == .cancelled }
}

extension DatabaseError: CustomStringConvertible {
    /// The message with its code, then detail, hint and context on lines of their own, as psql shows them.
    package var description: String {
        var lines = [code.map { "\(message) (\($0))" } ?? message]
        if let detail { lines.append("DETAIL: \(detail)") }
        if let hint { lines.append("HINT: \(hint)") }
        if let context { lines.append("CONTEXT: \(context)") }
        return lines.joined(separator: "\n")
    }
}
