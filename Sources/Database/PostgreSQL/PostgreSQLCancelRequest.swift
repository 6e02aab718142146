import Threads
import CLibPQ
import Synchronization

/// One request to the server to stop the statement that runs: a connection of its own, made on a thread of its own, as `PQcancel` blocks.
///
/// `@unchecked Sendable`: the `PGcancel *` is a copy of the address that libpq only reads; it is owned here and used by the one thread.
final class PostgreSQLCancelRequest: @unchecked Sendable {
    private let library: LibPQ
    private let pointer: OpaquePointer
    private let done = Atomic(false)

    /// Nil when the session has no server to ask.
    init?(_ handle: PostgreSQLHandle) {
        guard let pointer = handle.library.getCancel(handle.pointer) else { return nil }
        self.library = handle.library
        self.pointer = pointer
    }

    deinit {
        library.freeCancel(pointer)
    }

    /// Whether the server has taken the request, or it has failed: the next statement may be sent.
    var isDone: Bool { done.load(ordering: .acquiring) }

    /// Sends the request and returns at once; `pipe` is woken when it is done.
    func send(waking pipe: WakePipe) {
        let error = DetachedThread.start(name: "retort-cancel", stackSize: 512 << 10) { [self] in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
                _ = library.cancel(pointer, message.baseAddress, 256)
            }
            finish(waking: pipe)
        }
        if error != 0 { finish(waking: pipe) }
    }

    private func finish(waking pipe: WakePipe) {
        done.store(true, ordering: .releasing)
        pipe.wake()
    }
}
