import Threads
import Synchronization

/// A cancel that stays: made for one run, handed to its connection, and set by whoever wants the run to end.
///
/// `cancel` may be called from any thread at any time, also before there is a connection.
package final class RunCancellation: Sendable {
    private struct Handlers {
        var next = 0
        var all: [Int: @Sendable () -> Void] = [:]
    }

    private let flag = Atomic(false)
    private let handlers = Lock(Handlers())

    package init() {}

    package var isCancelled: Bool { flag.load(ordering: .acquiring) }

    /// Sets the flag and wakes the connection. Never blocks; calling it again does no harm.
    package func cancel() {
        flag.store(true, ordering: .releasing)
        for handler in handlers.withLock({ Array($0.all.values) }) { handler() }
    }

    /// Lets statements run again.
    package func reset() {
        flag.store(false, ordering: .releasing)
    }

    /// Calls `handler`, on the thread that cancels, at every cancel until it is removed.
    func addHandler(_ handler: @escaping @Sendable () -> Void) -> Int {
        handlers.withLock { handlers in
            handlers.next += 1
            handlers.all[handlers.next] = handler
            return handlers.next
        }
    }

    func removeHandler(_ id: Int) {
        handlers.withLock { _ = $0.all.removeValue(forKey: id) }
    }
}
