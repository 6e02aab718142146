import Threads
import CSQLite

/// Stops the statement that runs on a SQLite handle, from any thread, and never the one after it.
///
/// `sqlite3_interrupt` reaches long single instructions, such as a sort; the progress handler of `SQLiteSession` reaches
/// a statement that has only begun.
final class SQLiteInterrupt: Sendable {
    /// `@unchecked Sendable`: `sqlite3_interrupt` may be called from any thread while the handle is open, which the lock around it sees to.
    private struct Running: @unchecked Sendable {
        var handle: OpaquePointer?
    }

    private let running = Lock(Running())

    /// Runs `body`, which may be interrupted until it returns.
    func during<T, E: Error>(_ handle: SQLiteHandle, _ body: () throws(E) -> T) throws(E) -> T {
        running.withLock { $0.handle = handle.pointer }
        defer { running.withLock { $0.handle = nil } }
        return try body()
    }

    func interrupt() {
        running.withLock { running in
            if let handle = running.handle { sqlite3_interrupt(handle) }
        }
    }
}
