import Database
import Synchronization
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Turns Ctrl-C and SIGTERM into a cancel of the run; a second one ends the process.
enum Interrupts {
    /// The end of the pipe that the signal handler writes to; -1 before there is one.
    private static let writeEnd = Atomic<Int32>(-1)

    static func cancelling(_ cancellation: RunCancellation) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        writeEnd.store(ends[1], ordering: .releasing)
        let readEnd = ends[0]
        _ = DetachedThread.start(name: "signals", stackSize: 256 << 10) {
            var byte: UInt8 = 0
            var count = 0
            while read(readEnd, &byte, 1) > 0 {
                count += 1
                if count > 1 { _exit(130) }
                cancellation.cancel()
            }
        }
        for number in [SIGINT, SIGTERM] { signal(number, Interrupts.received) }
    }

    /// Runs in a signal handler: only write(2).
    private static let received: @convention(c) (Int32) -> Void = { _ in
        var byte: UInt8 = 1
        _ = write(Interrupts.writeEnd.load(ordering: .acquiring), &byte, 1)
    }
}
