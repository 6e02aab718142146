#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Starts threads of our own, outside Swift's cooperative pool, for calls into C that block.
enum DetachedThread {
    private final class Body: Sendable {
        let name: String
        let run: @Sendable () -> Void

        init(name: String, run: @escaping @Sendable () -> Void) {
            self.name = name
            self.run = run
        }
    }

    /// Runs `body` on a new thread that ends with it.
    ///
    /// - Parameter stackSize: in bytes.
    /// - Returns: the error number of `pthread_create`; 0 when the thread was started.
    static func start(name: String, stackSize: Int, _ body: @escaping @Sendable () -> Void) -> Int32 {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        pthread_attr_setstacksize(&attributes, stackSize)
        let context = Unmanaged.passRetained(Body(name: name, run: body))
        let error = create(&attributes, context.toOpaque())
        if error != 0 { context.release() }
        return error
    }

    #if canImport(Glibc)
    private static func create(_ attributes: inout pthread_attr_t, _ context: UnsafeMutableRawPointer) -> Int32 {
        var thread = pthread_t()
        return pthread_create(&thread, &attributes, { DetachedThread.main($0) }, context)
    }

    /// Glibc's module has no `pthread_setname_np`; the kernel takes the name, of 15 bytes at most, here as well.
    private static func setName(_ name: String) {
        let file = open("/proc/thread-self/comm", O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { close(file) }
        let bytes = Array(name.utf8.prefix(15))
        _ = write(file, bytes, bytes.count)
    }
    #else
    private static func create(_ attributes: inout pthread_attr_t, _ context: UnsafeMutableRawPointer) -> Int32 {
        var thread: pthread_t?
        return pthread_create(&thread, &attributes, { DetachedThread.main($0) }, context)
    }

    private static func setName(_ name: String) {
        pthread_setname_np(name)
    }
    #endif

    private static func main(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let context else { return nil }
        let body = Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
        setName(body.name)
        body.run()
        return nil
    }
}
