#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A value behind a pthread mutex, with a condition that its holders may wait for.
///
/// Not `Synchronization.Mutex`, on which the thread sanitizer reports races that are not there.
/// `@unchecked Sendable`: `value` is touched only while the mutex is held; the pointers never change.
package final class Lock<Value: Sendable>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var value: Value

    package init(_ value: Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
        #if canImport(Glibc)
            var attributes = pthread_condattr_t()
            pthread_condattr_init(&attributes)
            pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
            pthread_cond_init(condition, &attributes)
            pthread_condattr_destroy(&attributes)
        #else
            pthread_cond_init(condition, nil)
        #endif
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    package func withLock<T, E: Error>(_ body: (inout Value) throws(E) -> T) throws(E) -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }

    /// Blocks until `body` returns a value; it is asked again after every `signal`.
    package func wait<T>(_ body: (inout Value) -> T?) -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&value) { return result }
            pthread_cond_wait(condition, mutex)
        }
    }

    /// The same, asked again at the moment that `body` names as well.
    package func wait<T>(_ body: (inout Value) -> Waiting<T>) -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            switch body(&value) {
            case .over(let result): return result
            case .again(nil): pthread_cond_wait(condition, mutex)
            case .again(let moment?): wait(for: moment - .now)
            }
        }
    }

    /// Everyone who waits asks again.
    package func signal() {
        pthread_cond_broadcast(condition)
    }

    /// One of those who wait asks again.
    package func signalOne() {
        pthread_cond_signal(condition)
    }

    private func wait(for duration: Duration) {
        let (seconds, attoseconds) = max(duration, .zero).components
        #if canImport(Glibc)
            var end = timespec()
            clock_gettime(CLOCK_MONOTONIC, &end)
            let nanoseconds = end.tv_nsec + Int(attoseconds / 1_000_000_000)
            end.tv_sec += Int(clamping: min(seconds, 1 << 32)) + nanoseconds / 1_000_000_000
            end.tv_nsec = nanoseconds % 1_000_000_000
            pthread_cond_timedwait(condition, mutex, &end)
        #else
            var span = timespec(tv_sec: Int(clamping: seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
            pthread_cond_timedwait_relative_np(condition, mutex, &span)
        #endif
    }
}

/// What a thread that waits for something finds when it looks.
package enum Waiting<Result> {
    case over(Result)
    /// It looks again when it is signalled, and at the moment, if there is one.
    case again(ContinuousClock.Instant?)
}
