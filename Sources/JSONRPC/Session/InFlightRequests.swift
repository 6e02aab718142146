import DequeModule
import Threads

/// The peer's requests that have no answer yet, and the last ones that have.
final class InFlightRequests: Sendable {
    enum Admission: Hashable {
        case admitted, idInUse, tooMany
    }

    enum CancelOutcome: Hashable {
        case cancelled, finishedBefore, unknown
    }

    private struct State {
        var cancellations: [RequestID: Cancellation] = [:]
        var finished: Deque<RequestID> = []
    }

    private let limit: Int
    private let state = Lock(State())

    /// So many finished ids are remembered.
    private static let remembered = 100

    init(limit: Int) {
        self.limit = limit
    }

    var count: Int { state.withLock { $0.cancellations.count } }

    func admit(_ id: RequestID, _ cancellation: Cancellation) -> Admission {
        state.withLock { state in
            guard state.cancellations[id] == nil else { return .idInUse }
            guard state.cancellations.count < limit else { return .tooMany }
            state.cancellations[id] = cancellation
            return .admitted
        }
    }

    func finish(_ id: RequestID) {
        state.withLock { state in
            state.cancellations[id] = nil
            state.finished.append(id)
            if state.finished.count > Self.remembered { state.finished.removeFirst() }
        }
    }

    func cancel(_ id: RequestID) -> CancelOutcome {
        let (cancellation, isFinished) = state.withLock { ($0.cancellations[id], $0.finished.contains(id)) }
        guard let cancellation else { return isFinished ? .finishedBefore : .unknown }
        cancellation.cancel()
        return .cancelled
    }

    func cancelAll() {
        for cancellation in state.withLock({ Array($0.cancellations.values) }) { cancellation.cancel() }
    }
}
