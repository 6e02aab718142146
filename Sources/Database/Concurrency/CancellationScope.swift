#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A connection's view of its `RunCancellation`: what it refuses, what it waits for, and what is shielded.
///
/// It belongs to the connection's thread; only `pipe` is woken from others.
package final class CancellationScope {
    package let cancellation: RunCancellation
    let pipe: WakePipe
    private let handler: Int
    private var shields = 0

    package init(_ cancellation: RunCancellation) throws(DatabaseError) {
        let pipe = try WakePipe()
        self.cancellation = cancellation
        self.pipe = pipe
        handler = cancellation.addHandler { pipe.wake() }
    }

    deinit {
        cancellation.removeHandler(handler)
    }

    /// Whether what runs now is not to be stopped.
    var isShielded: Bool { shields > 0 }
    /// Whether what runs now is to stop.
    var isCancelled: Bool { !isShielded && cancellation.isCancelled }

    func check() throws(DatabaseError) {
        if isCancelled { throw Self.error }
    }

    static var error: DatabaseError { DatabaseError(.cancelled, "cancelled") }

    func shielded<T, E: Error>(_ body: () throws(E) -> T) throws(E) -> T {
        shields += 1
        defer { shields -= 1 }
        return try body()
    }

    func sleep(for duration: Duration) throws(DatabaseError) {
        let deadline = ContinuousClock.now + duration
        while true {
            try check()
            let left = deadline - .now
            guard left > .zero else { return }
            wait(socket: -1, events: 0, timeout: left)
        }
    }

    /// Blocks until the socket is ready, the pipe is woken or the time is over, whichever is first.
    ///
    /// - Returns: the socket's events; 0 when it was one of the others.
    @discardableResult
    func wait(socket: Int32, events: Int32, timeout: Duration?) -> Int32 {
        var descriptors = [
            pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket, events: Int16(truncatingIfNeeded: events), revents: 0),
        ]
        let count = poll(&descriptors, 2, timeout.map(\.wholeMilliseconds) ?? -1)
        guard count > 0 else { return 0 }
        if descriptors[0].revents != 0 { pipe.drain() }
        return Int32(descriptors[1].revents)
    }
}
