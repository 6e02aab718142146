#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import CSQLite

/// A session on a SQLite file.
final class SQLiteSession: SynchronousConnection {
    let options: ConnectionOptions
    let cancellationScope: CancellationScope
    let file: DatabaseURL.SQLiteFile
    private let interrupt = SQLiteInterrupt()
    private let interruptHandler: Int
    private var handle: SQLiteHandle?
    /// When the wait for another connection's lock began.
    private var busySince: ContinuousClock.Instant?
    private var waitsForLocks = true
    /// What bounds a scratch database; `nil` for a file.
    private let sandbox: SQLiteSandbox?
    /// Keeps other runs away while this session has one.
    var runLockFile: SQLiteRunLockFile?

    var dialect: DatabaseDialect { .sqlite }

    init(
        _ url: DatabaseURL, options: ConnectionOptions, cancellation: RunCancellation, sandbox: SQLiteSandbox? = nil
    ) throws(DatabaseError) {
        self.sandbox = sandbox
        var options = options
        file = url.sqliteFile(directory: options.directory)
        options.busyTimeout = file.timeout ?? options.busyTimeout
        self.options = options
        cancellationScope = try CancellationScope(cancellation)
        try cancellationScope.check()
        handle = try SQLiteHandle(file, options: options)
        interruptHandler = cancellation.addHandler { [interrupt] in interrupt.interrupt() }
        installHandlers()
        try readHeader()
    }

    deinit {
        close()
        cancellationScope.cancellation.removeHandler(interruptHandler)
    }

    var serverVersion: ServerVersion {
        let number = Int(sqlite3_libversion_number())
        return ServerVersion(number / 1_000_000, number / 1000 % 1000, number % 1000)
    }

    var transactionStatus: TransactionStatus {
        guard let handle else { return .unknown }
        return handle.isAutocommit ? .idle : .inTransaction
    }

    func takeNotices() -> [DatabaseNotice] { [] }

    func close() {
        handle = nil
        runLockFile?.release()
        runLockFile = nil
    }

    /// The handle looks at the cancellation every thousand instructions and while it waits for a lock. It never outlives the session.
    private func installHandlers() {
        guard let handle else { return }
        let session = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_progress_handler(handle.pointer, 1000, { SQLiteSession.from($0)?.isToStop == true ? 1 : 0 }, session)
        sqlite3_busy_handler(handle.pointer, { SQLiteSession.from($0)?.waitForLock(attempt: $1) == true ? 1 : 0 }, session)
    }

    /// Whether the statement that runs is to end.
    private var isToStop: Bool { cancellationScope.isCancelled || sandbox?.isToStop == true }

    private static func from(_ context: UnsafeMutableRawPointer?) -> SQLiteSession? {
        context.map { Unmanaged<SQLiteSession>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Waits a little longer at each attempt, up to 50 ms.
    ///
    /// - Returns: whether SQLite is to try again.
    private func waitForLock(attempt: Int32) -> Bool {
        let start = attempt == 0 ? .now : busySince ?? .now
        busySince = start
        let left = options.busyTimeout - (.now - start)
        guard waitsForLocks, left > .zero, !cancellationScope.isCancelled else { return false }
        let pause = Duration.milliseconds(min(1 << min(Int(attempt), 6), 50))
        cancellationScope.wait(socket: -1, events: 0, timeout: min(pause, left))
        return !cancellationScope.isCancelled
    }

    /// SQLite opens a file of any kind and looks into it at the first statement.
    private func readHeader() throws(DatabaseError) {
        do throws(DatabaseError) {
            try withoutWaiting { () throws(DatabaseError) in _ = try execute("PRAGMA schema_version") }
        } catch  where error.kind == .lockTimeout {
            return
        }
    }

    /// Lets statements in `body` fail at once where another connection has a lock.
    func withoutWaiting<T>(_ body: () throws(DatabaseError) -> T) throws(DatabaseError) -> T {
        waitsForLocks = false
        defer { waitsForLocks = true }
        return try body()
    }

    /// The handle while the session is open.
    func openHandle() throws(DatabaseError) -> SQLiteHandle {
        guard let handle else { throw DatabaseError(.connectionLost, "the connection to \(file.name) is closed") }
        return handle
    }

    func start(_ sql: String) throws(DatabaseError) { try execute(sql) }

    func finish() throws(DatabaseError) {}

    func execute(_ sql: String, parameters: [DatabaseValue]) throws(DatabaseError) -> ResultRows {
        let handle = try openHandle()
        try cancellationScope.check()
        do throws(SQLiteFailure) {
            guard !cancellationScope.isShielded else { return try handle.run(sql, parameters) }
            return try interrupt.during(handle) { () throws(SQLiteFailure) in try handle.run(sql, parameters) }
        } catch {
            throw error.error(file: file.name, isCancelled: cancellationScope.isCancelled, isReadOnly: handle.isReadOnly)
        }
    }
}
