import JSONRPC

/// Starts each message as soon as every earlier message that it depends on has finished.
final class MessageQueue: Sendable {
    /// The place of a message in the order; later messages that depend on it start once it is released.
    final class Ticket: Sendable {
        private let queue: MessageQueue?
        private let number: Int

        /// Without a queue: the place of a message that nobody waits for.
        fileprivate init(_ queue: MessageQueue?, _ number: Int) {
            self.queue = queue
            self.number = number
        }

        deinit {
            release()
        }

        func release() {
            queue?.release(number)
        }
    }

    typealias Start = @Sendable (Ticket) -> Void

    private struct Entry {
        let dependency: MessageDependency
        /// Earlier messages that have not finished.
        var blockers: Int
        var dependents: [Int] = []
        var start: Start?
    }

    private struct State {
        var lastNumber = 0
        var entries: [Int: Entry] = [:]
        var ready: [(number: Int, start: Start)] = []
        var isStarting = false
    }

    private let state = Lock(State())

    /// Adds a message; `start` is called on this thread if nothing is in its way, and later on another one otherwise. It must
    /// return at once.
    func add(_ dependency: MessageDependency, start: @escaping Start) {
        if dependency == .freestanding { return start(Ticket(nil, 0)) }
        let number = state.withLock { state -> Int? in
            state.lastNumber += 1
            let number = state.lastNumber
            var blockers = 0
            for (earlier, entry) in state.entries where entry.dependency.blocks(dependency) {
                state.entries[earlier]?.dependents.append(number)
                blockers += 1
            }
            state.entries[number] = Entry(dependency: dependency, blockers: blockers, start: blockers == 0 ? nil : start)
            return blockers == 0 ? number : nil
        }
        if let number { start(Ticket(self, number)) }
    }

    private func release(_ number: Int) {
        let starts = state.withLock { state in
            guard let entry = state.entries.removeValue(forKey: number) else { return false }
            for dependent in entry.dependents {
                state.entries[dependent]?.blockers -= 1
                guard state.entries[dependent]?.blockers == 0, let start = state.entries[dependent]?.start else { continue }
                state.entries[dependent]?.start = nil
                state.ready.append((dependent, start))
            }
            defer { state.isStarting = true }
            return !state.isStarting
        }
        if starts { startReady() }
    }

    /// A loop and not a recursion: a message that finishes while it is being started only adds to what is ready.
    private func startReady() {
        while true {
            let ready = state.withLock { state in
                defer { state.ready = [] }
                state.isStarting = !state.ready.isEmpty
                return state.ready
            }
            if ready.isEmpty { return }
            for (number, start) in ready { start(Ticket(self, number)) }
        }
    }
}
