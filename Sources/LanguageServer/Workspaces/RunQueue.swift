import Threads

/// Lets runs on one database go one after the other, in the order in which they were asked for.
actor RunQueue {
    private struct Waiter {
        let id: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    private var waiting: [String: [Waiter]] = [:]
    private var busy: Set<String> = []
    private var nextID = 0

    /// Runs `body` when it is this caller's turn; a cancelled caller leaves the queue and gets `nil`.
    nonisolated func run<Result: Sendable>(
        _ database: String, onWait: @Sendable () -> Void, _ body: @Sendable () async -> Result
    ) async -> Result? {
        guard await enter(database, onWait) else { return nil }
        let result = await body()
        await leave(database)
        return result
    }

    private func enter(_ database: String, _ onWait: @Sendable () -> Void) async -> Bool {
        if busy.insert(database).inserted { return true }
        onWait()
        nextID += 1
        let id = nextID
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume(returning: false)
                } else {
                    waiting[database, default: []].append(Waiter(id: id, continuation: continuation))
                }
            }
        } onCancel: {
            Task(executorPreference: TaskThreads.shared) { await self.withdraw(database, id) }
        }
    }

    private func withdraw(_ database: String, _ id: Int) {
        guard let index = waiting[database]?.firstIndex(where: { $0.id == id }) else { return }
        waiting[database]?.remove(at: index).continuation.resume(returning: false)
    }

    private func leave(_ database: String) {
        if waiting[database]?.isEmpty == false {
            waiting[database]?.removeFirst().continuation.resume(returning: true)
        } else {
            waiting[database] = nil
            busy.remove(database)
        }
    }
}
