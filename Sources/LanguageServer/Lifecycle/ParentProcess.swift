import JSONRPC
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The process that started the server.
enum ParentProcess {
    /// Where the system has no better way, life is looked at this often, in seconds.
    private static let interval: UInt32 = 15

    /// Calls `onDeath` when the process is gone, at once if it is already. On Linux a pidfd wakes us; nothing polls.
    static func watch(_ id: Int, onDeath: @escaping @Sendable () -> Void) {
        guard let process = pid_t(exactly: id), process > 0 else { return }
        _ = DetachedThread.start(name: "retort-parent", stackSize: 512 * 1024) {
            if let descriptor = processDescriptor(process) {
                var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                while poll(&entry, 1, -1) < 0, errno == EINTR {}
                close(descriptor)
            } else {
                while isAlive(process) { sleep(interval) }
            }
            onDeath()
        }
    }

    private static func isAlive(_ process: pid_t) -> Bool {
        kill(process, 0) == 0 || errno == EPERM
    }

    /// pidfd_open(2), looked up by name because Swift's Glibc module lacks it; nil where there is none, and for a process that is gone.
    private static func processDescriptor(_ process: pid_t) -> Int32? {
        #if os(Linux)
            typealias Open = @convention(c) (pid_t, UInt32) -> Int32
            guard let symbol = dlsym(nil, "pidfd_open") else { return nil }
            let descriptor = unsafeBitCast(symbol, to: Open.self)(process, 0)
            return descriptor >= 0 ? descriptor : nil
        #else
            return nil
        #endif
    }
}
