extension Session {
    /// Sends a notification. One that may be dropped is when the peer does not keep up.
    package func notify(_ method: String, _ params: JSON? = nil, mayDrop: Bool = false) {
        send(.notification(method: method, params: params), mayDrop: mayDrop)
    }

    /// Sends a request and waits for the answer. When the task is cancelled, so is the request, and nothing is waited for.
    package func request(_ method: String, _ params: JSON? = nil) async throws(ResponseError) -> JSON {
        let id = awaited.makeID()
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard awaited.wait(for: id, continuation) else { return }
                send(.request(id: id, method: method, params: params))
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
        return try answer.get()
    }

    private func cancel(_ id: RequestID) {
        guard awaited.resolve(id, .failure(.cancelled)) else { return }
        notify("$/cancelRequest", ["id": id.json])
    }

    func send(_ message: Message, mayDrop: Bool = false) {
        trace?.record(.sent, message)
        outgoing.send(message.utf8, mayDrop: mayDrop)
    }
}
