import Database
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Turns Ctrl-C and SIGTERM into a cancel of the run; a second one ends the process.
enum Interrupts {
    static func cancelling(_ cancellation: RunCancellation) {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        _ = DetachedThread.start(name: "signals", stackSize: 256 << 10) {
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGINT)
            sigaddset(&signals, SIGTERM)
            var count = 0
            while true {
                var received: Int32 = 0
                guard sigwait(&signals, &received) == 0 else { return }
                count += 1
                if count > 1 { _exit(130) }
                cancellation.cancel()
            }
        }
    }
}
