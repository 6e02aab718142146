#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Threads

/// An executor that runs its jobs, in order, on one thread of its own: the place for C libraries that block, and for
/// scripts that call them.
///
/// The thread keeps the executor alive until `shutDown`; jobs that were there before it are still run.
package final class ThreadSerialExecutor: SerialExecutor {
    private struct Queue {
        var jobs: [UnownedJob] = []
        var isShutDown = false
        var thread: ThreadIdentity?
    }

    private let queue = Lock(Queue())

    /// - Parameters:
    ///   - name: shown by `top -H` and debuggers; 15 bytes of it on Linux.
    ///   - stackSize: in bytes; a script interpreter runs here, so it is roomy.
    package init(name: String, stackSize: Int = 16 << 20) throws(DatabaseError) {
        let error = DetachedThread.start(name: name, stackSize: stackSize) { [self] in serve() }
        guard error == 0 else {
            throw DatabaseError(.system, "cannot start a thread for the connection: \(String(cString: strerror(error)))")
        }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.withLock { $0.jobs.append(job) }
        queue.signal()
    }

    package func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }

    package func checkIsolated() {
        precondition(isIsolatingCurrentContext() == true, "called off the connection's thread")
    }

    package func isIsolatingCurrentContext() -> Bool? {
        queue.withLock { $0.thread } == .current
    }

    /// Ends the thread once its jobs are done. Nothing may be enqueued afterwards.
    package func shutDown() {
        queue.withLock { $0.isShutDown = true }
        queue.signal()
    }

    private func serve() {
        queue.withLock { $0.thread = .current }
        while let jobs = nextJobs() {
            for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
        }
    }

    private func nextJobs() -> [UnownedJob]? {
        queue.wait { queue -> [UnownedJob]?? in
            if !queue.jobs.isEmpty {
                let jobs = queue.jobs
                queue.jobs.removeAll(keepingCapacity: true)
                return .some(jobs)
            }
            return queue.isShutDown ? .some(nil) : nil
        }
    }
}
