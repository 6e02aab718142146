extension SynchronousConnection {
    package var isInTransaction: Bool { transactionStatus == .inTransaction || transactionStatus == .failed }

    @discardableResult
    package func execute(_ sql: String) throws(DatabaseError) -> ResultRows {
        try execute(sql, parameters: [])
    }

    package func begin(_ mode: TransactionMode = .deferred) throws(DatabaseError) {
        try execute(mode == .immediate && dialect == .sqlite ? "BEGIN IMMEDIATE" : "BEGIN")
    }

    /// Commits; a transaction that had failed on PostgreSQL is rolled back by its server, and that is an error here.
    package func commit() throws(DatabaseError) {
        let tag = try execute("COMMIT").commandTag
        if tag == "ROLLBACK" {
            throw DatabaseError(
                .statement, "COMMIT was answered with ROLLBACK: an earlier statement of the transaction had failed, so nothing was kept")
        }
    }

    /// Rolls back if a transaction is open; works on a cancelled connection too. A statement that was started is waited for, whatever becomes of it.
    package func rollback() throws(DatabaseError) {
        try? finish()
        guard isInTransaction else { return }
        try withoutCancellation { () throws(DatabaseError) in
            _ = try execute("ROLLBACK")
        }
    }

    /// Fails when the connection was cancelled: for loops that run no statement.
    package func checkCancelled() throws(DatabaseError) {
        try cancellationScope.check()
    }

    /// Sleeps on the connection's thread; a cancel ends it with an error.
    package func sleep(for duration: Duration) throws(DatabaseError) {
        try cancellationScope.sleep(for: duration)
    }

    /// Runs what must happen after a cancel, such as a rollback or reading where the database stands: statements in `body`
    /// neither refuse nor are stopped.
    package func withoutCancellation<T, E: Error>(_ body: () throws(E) -> T) throws(E) -> T {
        try cancellationScope.shielded(body)
    }
}
