/// The right to run migrations: one session at a time for each version table.
///
/// On PostgreSQL it is a session's advisory lock, tried again and again in autocommit and never waited for inside a statement: a session that waits
/// holds a snapshot, on which CREATE INDEX CONCURRENTLY waits in turn. On SQLite it is a locked file beside the database, which other runs respect, and the
/// run's own transaction, begun by BEGIN IMMEDIATE, which every program respects.
package struct RunLock {
    /// The session that has the lock.
    package struct Holder: Sendable, Hashable, CustomStringConvertible {
        package var processID: Int
        package var applicationName: String
        /// When its session was opened, as the server writes it; nil where nobody can tell.
        package var connectedSince: String?
        package var connectedFor: Duration?

        package init(processID: Int, applicationName: String, connectedSince: String? = nil, connectedFor: Duration? = nil) {
            self.processID = processID
            self.applicationName = applicationName
            self.connectedSince = connectedSince
            self.connectedFor = connectedFor
        }

        package var description: String {
            let name = applicationName.isEmpty ? "a session" : applicationName
            let since = connectedSince.map { ", connected since \($0)" } ?? ""
            let duration = connectedFor.map { ", \($0.components.seconds) s ago" } ?? ""
            return "\(name) (pid \(processID)\(since)\(duration))"
        }
    }

    /// What a runner may tell while it waits.
    package struct Wait: Sendable, Hashable {
        /// Nil when the database cannot tell.
        package var holder: Holder?
        package var waited: Duration

        package init(holder: Holder?, waited: Duration) {
            self.holder = holder
            self.waited = waited
        }
    }

    private let key: Int64
    private let connection: any SynchronousConnection

    /// Waits for the lock, outside any transaction.
    ///
    /// - Parameters:
    ///   - limit: how long to wait; for ever when nil.
    ///   - onWait: called when the lock is not free, and then about once a second.
    /// - Returns: the lock. On SQLite a transaction is open now.
    /// - Throws: `lockTimeout` past the limit, `cancelled`, or the database's error.
    package static func acquire(
        on connection: any SynchronousConnection, versionTable: String, schema: String? = nil, limit: Duration? = nil,
        onWait: (Wait) -> Void = { _ in }
    ) throws(DatabaseError) -> RunLock {
        guard !connection.isInTransaction else {
            throw DatabaseError(.unsupported, "the lock for a run must be taken before its transaction begins")
        }
        let key = try connection.runLockKey(versionTable: versionTable, schema: schema)
        var backOff = BackOff()
        let start = ContinuousClock.now
        var nextReport = start
        while try !connection.tryRunLock(key) {
            let now = ContinuousClock.now
            let isLate = limit.map { now - start >= $0 } ?? false
            if isLate || now >= nextReport {
                nextReport = now + .seconds(1)
                let wait = Wait(holder: try connection.runLockHolder(key), waited: now - start)
                if isLate { throw wait.timeout(versionTable) }
                onWait(wait)
            }
            let left = limit.map { start + $0 - now }
            try connection.sleep(for: min(backOff.next(), left ?? .seconds(1)))
        }
        return RunLock(key: key, connection: connection)
    }

    /// Gives the lock back, also on a cancelled connection. SQLite's transaction is left to whoever ends it.
    package func release() throws(DatabaseError) {
        try connection.withoutCancellation { () throws(DatabaseError) in
            try connection.releaseRunLock(key)
        }
    }
}

extension RunLock.Wait {
    fileprivate func timeout(_ versionTable: String) -> DatabaseError {
        DatabaseError(
            .lockTimeout,
            "another run on the version table \(versionTable) has the database: \(holder?.description ?? "a session that is writing to it")",
            hint: "It was waited for \(waited.components.seconds) s. Wait until it is done, or end it.")
    }
}
