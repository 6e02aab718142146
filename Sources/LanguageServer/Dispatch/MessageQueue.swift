import JSONRPC
import Threads

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
        let number: Int
        let dependency: MessageDependency
        /// Earlier messages that have not finished.
        var blockers = 0
        var dependents: [Int] = []
        var start: Start?
    }

    private struct State {
        var lastNumber = 0
        /// Messages that have not finished, in their order.
        var entries: [Entry] = []
        var ready: [(number: Int, start: Start)] = []
        var isStarting = false

        /// Adds a message; its number if nothing is in its way.
        mutating func add(_ dependency: MessageDependency, _ start: @escaping Start) -> Int? {
            lastNumber += 1
            var entry = Entry(number: lastNumber, dependency: dependency)
            var blocking: [MessageDependency] = []
            for index in entries.indices.reversed() {
                let earlier = entries[index].dependency
                // What a message that we wait for waits for needs no second look.
                guard earlier.blocks(dependency), !blocking.contains(where: earlier.blocks) else { continue }
                blocking.append(earlier)
                entries[index].dependents.append(entry.number)
                entry.blockers += 1
                if earlier == dependency { break }
            }
            if entry.blockers > 0 { entry.start = start }
            entries.append(entry)
            return entry.blockers == 0 ? entry.number : nil
        }

        mutating func remove(_ number: Int) {
            guard let position = position(of: number) else { return }
            for dependent in entries.remove(at: position).dependents {
                guard let position = self.position(of: dependent) else { continue }
                entries[position].blockers -= 1
                guard entries[position].blockers == 0, let start = entries[position].start else { continue }
                entries[position].start = nil
                ready.append((dependent, start))
            }
        }

        private func position(of number: Int) -> Int? {
            var range = entries.startIndex..<entries.endIndex
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                if entries[middle].number == number { return middle }
                range = entries[middle].number < number ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
            }
            return nil
        }
    }

    private let state = Lock(State())

    /// Adds a message; `start` is called on this thread if nothing is in its way, and later on another one otherwise. It must
    /// return at once.
    func add(_ dependency: MessageDependency, start: @escaping Start) {
        if dependency == .freestanding { return start(Ticket(nil, 0)) }
        let number = state.withLock { $0.add(dependency, start) }
        if let number { start(Ticket(self, number)) }
    }

    private func release(_ number: Int) {
        let starts = state.withLock { state in
            state.remove(number)
            guard !state.ready.isEmpty else { return false }
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
