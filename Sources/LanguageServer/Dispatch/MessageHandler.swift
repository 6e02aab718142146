import JSONRPC

/// What all handlers have in common.
package protocol MessageHandler: Sendable {
    associatedtype Params: JSONDecodable & Sendable

    /// The name on the wire.
    static var method: String { get }

    /// Which messages this one must wait for, and which wait for it.
    static func dependency(of params: Params) -> MessageDependency

    /// Adds what the server can do because it has this handler.
    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities)
}

extension MessageHandler {
    package static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {}
}

/// Answers a request in a task of its own, which is cancelled when the client cancels the request: cancellation handlers run
/// on the thread that reads messages, so they must return at once.
package protocol RequestHandler: MessageHandler {
    associatedtype Result: JSONEncodable

    func handle(_ params: Params, _ context: RequestContext) async throws(ResponseError) -> Result
}

/// Answers a request from what is in memory, within microseconds: it runs on the thread that reads messages.
package protocol ImmediateRequestHandler: MessageHandler {
    associatedtype Result: JSONEncodable

    func handle(_ params: Params, _ context: MessageContext) throws(ResponseError) -> Result
}

/// Takes a notification in a task of its own.
package protocol NotificationHandler: MessageHandler {
    func handle(_ params: Params, _ context: MessageContext) async
}

/// Takes a notification within microseconds: it runs on the thread that reads messages.
package protocol ImmediateNotificationHandler: MessageHandler {
    func handle(_ params: Params, _ context: MessageContext)
}
