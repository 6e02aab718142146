import Threads

/// Our requests that the peer has not answered yet.
final class AwaitedResponses: Sendable {
    typealias Answer = Result<JSON, ResponseError>

    private struct State {
        var lastNumber = 0
        var waiting: [RequestID: CheckedContinuation<Answer, Never>] = [:]
        /// What later requests fail with, once the session is over.
        var end: ResponseError?
    }

    private let state = Lock(State())

    func makeID() -> RequestID {
        state.withLock { state in
            state.lastNumber += 1
            return .number(state.lastNumber)
        }
    }

    /// False when the session is over; the continuation has been resumed then.
    func wait(for id: RequestID, _ continuation: CheckedContinuation<Answer, Never>) -> Bool {
        let end = state.withLock { state in
            if state.end == nil { state.waiting[id] = continuation }
            return state.end
        }
        if let end { continuation.resume(returning: .failure(end)) }
        return end == nil
    }

    /// False when nobody waits for that id.
    @discardableResult
    func resolve(_ id: RequestID, _ answer: Answer) -> Bool {
        guard let continuation = state.withLock({ $0.waiting.removeValue(forKey: id) }) else { return false }
        continuation.resume(returning: answer)
        return true
    }

    /// Fails all requests, now and later.
    func end(_ error: ResponseError) {
        let waiting = state.withLock { state in
            state.end = error
            defer { state.waiting = [:] }
            return state.waiting
        }
        for continuation in waiting.values { continuation.resume(returning: .failure(error)) }
    }
}
