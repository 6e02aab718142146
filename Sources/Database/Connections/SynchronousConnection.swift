/// An open session as code on its own thread sees it: plain calls that block that thread and no other.
///
/// Parameters are written `$1`, `$2` on PostgreSQL and `?1`, `?2` on SQLite. Every call but those inside
/// `withoutCancellation` fails with `DatabaseError.Kind.cancelled` once the connection was cancelled.
package protocol SynchronousConnection: RunLocking, AnyObject {
    var dialect: DatabaseDialect { get }
    var serverVersion: ServerVersion { get }
    var transactionStatus: TransactionStatus { get }
    var options: ConnectionOptions { get }
    /// The sticky flag and the waits that it cuts short.
    var cancellationScope: CancellationScope { get }

    /// Runs one statement to its end and returns all its rows.
    @discardableResult
    func execute(_ sql: String, parameters: [DatabaseValue]) throws(DatabaseError) -> ResultRows
    /// Sends one statement and returns before its end, or runs it to its end where the driver can't do otherwise. `finish` waits for it, as does any other call.
    func start(_ sql: String) throws(DatabaseError)
    /// Waits for the statement that was started and throws its error; does nothing when there is none.
    func finish() throws(DatabaseError)
    /// Notices since the last call, in order.
    func takeNotices() -> [DatabaseNotice]
    /// Ends the session; an open transaction is rolled back. Calls after it fail.
    func close()
}
