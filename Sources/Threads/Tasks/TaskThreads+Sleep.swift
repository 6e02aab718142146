/// A task that waits for a moment.
struct TaskSleeper: Sendable {
    let id: Int
    let deadline: ContinuousClock.Instant
    let continuation: CheckedContinuation<Void, Never>

    func resume() {
        continuation.resume()
    }
}

extension TaskThreads {
    /// Suspends the task for some time, as `Task.sleep` does, which would start the timers of the system's pool.
    ///
    /// - Throws: at once when the task is cancelled.
    package nonisolated(nonsending) func sleep(for duration: Duration) async throws(CancellationError) {
        let deadline = ContinuousClock.now + duration
        let id = change { $0.makeID() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                change { $0.add(TaskSleeper(id: id, deadline: deadline, continuation: continuation)) }
                if Task.isCancelled { wake(id) }
            }
        } onCancel: {
            wake(id)
        }
        if Task.isCancelled { throw CancellationError() }
    }

    private func wake(_ id: Int) {
        change { $0.removeSleeper(id) }?.resume()
    }
}
