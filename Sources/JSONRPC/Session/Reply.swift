import Threads

/// The one answer to a request: the first counts, and a reply that is dropped without one answers with an internal error.
package final class Reply: Sendable {
    package let id: RequestID
    package let method: String
    package let cancellation: Cancellation
    private let isAnswered = Lock(false)
    private let send: @Sendable (Result<JSON, ResponseError>) -> Void

    package init(
        id: RequestID, method: String, cancellation: Cancellation = Cancellation(),
        send: @escaping @Sendable (Result<JSON, ResponseError>) -> Void
    ) {
        self.id = id
        self.method = method
        self.cancellation = cancellation
        self.send = send
    }

    deinit {
        answer(.failure(ResponseError(.internalError, "\(method) ended without an answer; this is a fault of the server.")))
    }

    /// Sends the answer; false when there was one before.
    @discardableResult
    package func answer(_ result: Result<JSON, ResponseError>) -> Bool {
        let isFirst = isAnswered.withLock { isAnswered in
            defer { isAnswered = true }
            return !isAnswered
        }
        if isFirst { send(result) }
        return isFirst
    }
}
