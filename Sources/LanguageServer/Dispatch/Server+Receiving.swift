import JSONRPC
import Logging
import Threads

extension Server: MessageReceiver {
    package func receive(_ method: String, _ params: JSON?, reply: Reply) {
        let params = JSON(params: params)
        switch lifecycle.withLock({ $0.request(method) }) {
        case .initialize: initialize(params, reply: reply)
        case .shutdown: shutDown(reply: reply)
        case .refuse(let error): reply.answer(.failure(error))
        case .dispatch: dispatch(method, params, reply: reply)
        }
    }

    package func receive(_ method: String, _ params: JSON?) {
        switch lifecycle.withLock({ $0.notification(method) }) {
        case .exit: session.close()
        case .drop: logger.debug("\(method) was dropped; it came before initialize or after shutdown.")
        case .dispatch: dispatch(method, JSON(params: params))
        }
    }

    private func dispatch(_ method: String, _ params: JSON, reply: Reply) {
        guard let prepare = methods.requests[method], let client = client.withLock({ $0 }) else {
            reply.answer(.failure(ResponseError(.methodNotFound, "There is no method \(method).")))
            return
        }
        switch prepare(params) {
        case .success((let dependency, .immediate(let handle))):
            answer(reply, after: dependency) { [logger] in handle(MessageContext(client: client, logger: logger)) }
        case .success((let dependency, .task(let handle))):
            answer(reply, params, client, after: dependency, handle)
        case .failure(let error):
            reply.answer(.failure(error))
        }
    }

    private func dispatch(_ method: String, _ params: JSON) {
        if method == "window/workDoneProgress/cancel" { return cancelProgress(params) }
        guard let prepare = methods.notifications[method], let client = client.withLock({ $0 }) else {
            logger.debug("The notification \(method) has no handler.")
            return
        }
        let context = MessageContext(client: client, logger: logger)
        switch prepare(params) {
        case .success((let dependency, .immediate(let handle))):
            queue.add(dependency) { ticket in
                handle(context)
                ticket.release()
            }
        case .success((let dependency, .task(let handle))):
            queue.add(dependency) { ticket in
                Task(executorPreference: TaskThreads.shared) {
                    await handle(context)
                    ticket.release()
                }
            }
        case .failure(let error):
            logger.warning("\(error.message)")
        }
    }

    private func cancelProgress(_ params: JSON) {
        guard let token = try? params["token"].map(RequestID.init(json:)) else {
            logger.warning("window/workDoneProgress/cancel without a token")
            return
        }
        progressTokens.cancel(token)
    }
}
