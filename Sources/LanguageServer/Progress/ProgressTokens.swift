import JSONRPC
import Threads

/// The tokens under which progress is shown now, and what each of them cancels.
final class ProgressTokens: Sendable {
    private struct State {
        var lastNumber = 0
        var cancellations: [RequestID: Cancellation] = [:]
    }

    private let state = Lock(State())

    /// A token of ours.
    func make() -> RequestID {
        state.withLock { state in
            state.lastNumber += 1
            return .string("retort-\(state.lastNumber)")
        }
    }

    func add(_ token: RequestID, _ cancellation: Cancellation) {
        state.withLock { $0.cancellations[token] = cancellation }
    }

    func remove(_ token: RequestID) {
        state.withLock { $0.cancellations[token] = nil }
    }

    func cancel(_ token: RequestID) {
        state.withLock { $0.cancellations[token] }?.cancel()
    }
}
