import JSONRPC
import Logging
import Threads

extension Server {
    /// Answers on the thread that the request's turn comes on: the reader's, if it needn't wait.
    func answer(_ reply: Reply, after dependency: MessageDependency, _ handle: @escaping @Sendable () -> MethodTable.Answer) {
        cancelWhileWaiting(reply)
        queue.add(dependency) { ticket in
            if reply.cancellation.disarm() { reply.answer(handle()) }
            ticket.release()
        }
    }

    /// Answers from a task, begun when the request's turn comes.
    func answer(
        _ reply: Reply, _ params: JSON, _ client: Client, after dependency: MessageDependency,
        _ handle: @escaping @Sendable (RequestContext) async -> MethodTable.Answer
    ) {
        cancelWhileWaiting(reply)
        let token = try? params["workDoneToken"].map(RequestID.init(json:))
        queue.add(dependency) { [logger] ticket in
            guard reply.cancellation.disarm() else { return ticket.release() }
            let context = RequestContext(
                id: reply.id, method: reply.method, client: client, logger: logger,
                progress: ProgressReporter(token: token, client: client, cancellation: reply.cancellation), ticket: ticket)
            let task = Task(executorPreference: TaskThreads.shared) {
                let answer = await handle(context)
                context.progress.end()
                reply.answer(answer)
                ticket.release()
            }
            reply.cancellation.onCancel { task.cancel() }
        }
    }

    /// A request that is cancelled before its turn is answered at once and never begun.
    private func cancelWhileWaiting(_ reply: Reply) {
        reply.cancellation.onCancel { [weak reply] in
            reply?.answer(.failure(.cancelled))
        }
    }
}
