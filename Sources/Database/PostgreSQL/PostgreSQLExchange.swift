#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import CLibPQ

/// One statement on its way: sent, awaited and, when the connection is cancelled, stopped on the server.
///
/// It ends only when no cancel request is in flight, so that none can reach the next statement.
struct PostgreSQLExchange: ~Copyable {
    private static let repeatInterval: Duration = .milliseconds(50)

    private let handle: PostgreSQLHandle
    private let scope: CancellationScope
    private let sql: String
    private let cancelTimeout: Duration
    private var request: PostgreSQLCancelRequest?
    private var requestedAt: ContinuousClock.Instant?
    private var stopDeadline: ContinuousClock.Instant?
    /// How long the answer to what has to follow a cancel, a ROLLBACK or a question, is waited for.
    private var answerDeadline: ContinuousClock.Instant?
    /// Of the last result; nil until there is one.
    private var rows: ResultRows?
    private var failure: DatabaseError?
    /// Set when what the statement began cannot be carried out here.
    private var isRefused = false
    /// Whether the connection must not be used again.
    private(set) var isAbandoned = false

    init(_ sql: String, over handle: PostgreSQLHandle, scope: CancellationScope, cancelTimeout: Duration) {
        self.sql = sql
        self.handle = handle
        self.scope = scope
        self.cancelTimeout = cancelTimeout
    }

    /// Waits for the last result of the statement that was sent.
    mutating func finish() throws(DatabaseError) -> ResultRows {
        repeat {
            guard waitForResult() else { break }
            guard let result = PostgreSQLResult.next(handle) else { break }
            read(result)
        } while !handle.isLost && !isAbandoned
        settle()
        if let failure { throw failure }
        guard let rows else { throw DatabaseError(handle.isLost ? .connectionLost : .statement, handle.message) }
        return rows
    }

    private mutating func read(_ result: borrowing PostgreSQLResult) {
        switch result.status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: rows = result.rows
        case PGRES_EMPTY_QUERY: rows = ResultRows()
        case PGRES_COPY_IN:
            refuse(
                "COPY ... FROM STDIN cannot be run from a migration: there is no client to send the data",
                hint: "Use INSERT, or op.bulk_insert.")
            if handle.library.putCopyEnd(handle.pointer, "not supported") < 0 { isAbandoned = true }
        case PGRES_COPY_OUT:
            refuse("COPY ... TO STDOUT cannot be run from a migration: there is no client to take the data", hint: "Use SELECT.")
            discardCopy()
        case PGRES_COPY_BOTH:
            refuse("replication commands cannot be run from a migration")
            isAbandoned = true
        default:
            let isOurs = requestedAt != nil
            failure = failure ?? result.error(for: sql, isOurCancel: isOurs, isConnectionLost: handle.isLost)
        }
    }

    private mutating func refuse(_ message: String, hint: String? = nil) {
        failure = failure ?? DatabaseError(.unsupported, message, hint: hint)
        isRefused = true
    }

    /// Throws away what COPY sends until the server has stopped it.
    private mutating func discardCopy() {
        while true {
            var row: UnsafeMutablePointer<CChar>?
            let count = handle.library.getCopyData(handle.pointer, &row, 1)
            if let row { handle.library.freemem(row) }
            if count < 0 { return }
            if count == 0 {
                guard waitForInput(events: POLLIN) else { return }
            }
        }
    }

    /// Sends what is left and reads until a result can be taken without blocking.
    ///
    /// - Returns: false when the wait was given up.
    private mutating func waitForResult() -> Bool {
        var isFlushing = true
        while handle.library.isBusy(handle.pointer) == 1 {
            if isFlushing {
                let left = handle.library.flush(handle.pointer)
                if left < 0 { return true }
                isFlushing = left > 0
            }
            guard waitForInput(events: isFlushing ? POLLIN | POLLOUT : POLLIN) else { return !isAbandoned }
        }
        return true
    }

    /// Waits for the socket once, and meanwhile sees to a cancel.
    ///
    /// - Returns: false when the connection is lost or given up.
    private mutating func waitForInput(events: Int32) -> Bool {
        let isStopping = scope.isCancelled || isRefused
        if isStopping {
            guard stop() else { return false }
        }
        if scope.isShielded, scope.cancellation.isCancelled {
            let deadline = answerDeadline ?? ContinuousClock.now + cancelTimeout
            answerDeadline = deadline
            guard ContinuousClock.now < deadline else {
                abandon("cancelled, but the server did not answer within \(cancelTimeout) afterwards; the connection was closed")
                return false
            }
        }
        let timeout = isStopping ? Self.repeatInterval : answerDeadline.map { $0 - .now }
        let ready = scope.wait(socket: handle.socket, events: events, timeout: timeout)
        let isReadable = ready & ~POLLOUT != 0
        return !isReadable || handle.library.consumeInput(handle.pointer) == 1
    }

    /// Asks the server to stop the statement, again after a while if it still runs: a request that arrives before the statement does is lost.
    ///
    /// - Returns: false once the time limit for stopping has passed.
    private mutating func stop() -> Bool {
        let now = ContinuousClock.now
        let deadline = stopDeadline ?? now + cancelTimeout
        stopDeadline = deadline
        guard now < deadline else {
            abandon("cancelled, but the server did not stop the statement within \(cancelTimeout); the connection was closed")
            return false
        }
        if let request, !request.isDone { return true }
        if let requestedAt, now - requestedAt < Self.repeatInterval { return true }
        request = PostgreSQLCancelRequest(handle)
        requestedAt = now
        request?.send(waking: scope.pipe)
        return true
    }

    private mutating func abandon(_ message: String) {
        isAbandoned = true
        failure = DatabaseError(.cancelled, message, isConnectionLost: true)
    }

    /// Waits for the cancel request in flight; a connection that may still be hit by it is given up.
    private mutating func settle() {
        guard let request, !isAbandoned else { return }
        let deadline = ContinuousClock.now + cancelTimeout
        while !request.isDone {
            let left = deadline - .now
            guard left > .zero else {
                isAbandoned = true
                return
            }
            scope.wait(socket: -1, events: 0, timeout: left)
        }
    }
}
