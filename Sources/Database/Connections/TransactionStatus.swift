/// Where a session stands in a transaction.
package enum TransactionStatus: Sendable, Hashable {
    case idle
    case inTransaction
    /// PostgreSQL after an error: only ROLLBACK is possible.
    case failed
    /// The session is gone.
    case unknown
}

/// How a transaction begins.
package enum TransactionMode: Sendable, Hashable {
    case deferred
    /// SQLite: takes the write lock at once. PostgreSQL has no such thing and begins as usual.
    case immediate
}
