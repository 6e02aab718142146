/// How a session is opened; what the URL, libpq's environment or a service file says goes before these.
package struct ConnectionOptions: Sendable, Hashable {
    /// Name shown in `pg_stat_activity`.
    package var applicationName = "retort"
    /// Time limit for each host.
    package var connectTimeout: Duration = .seconds(30)
    /// PostgreSQL `lock_timeout`: how long one statement may queue for a lock.
    package var lockTimeout: Duration?
    /// PostgreSQL `statement_timeout`.
    package var statementTimeout: Duration?
    /// PostgreSQL `idle_in_transaction_session_timeout`.
    package var idleInTransactionTimeout: Duration?
    /// SQLite: how long one statement waits for another connection's lock. The URL's `timeout` goes before it.
    package var busyTimeout: Duration = .seconds(5)
    /// How long a cancelled statement may take to stop before the connection is given up.
    package var cancelTimeout: Duration = .seconds(30)
    /// What a relative SQLite path is relative to; the process's own directory when nil.
    package var directory: String?
    /// SQLite: fail, rather than create the file, when it is not there.
    package var mustExist = false
    /// Open for reading only: the `mode=ro` of SQLite, `default_transaction_read_only` of PostgreSQL.
    package var isReadOnly = false

    package init() {}
}
