import JSONRPC
import Logging

/// What a handler gets besides the params of its request.
package struct RequestContext: Sendable {
    package let id: RequestID
    package let method: String
    package let client: Client
    package let logger: Logger
    /// Tells the client how far the request is. Ended, if it was begun, before the answer is sent.
    package let progress: ProgressReporter
    let ticket: MessageQueue.Ticket

    /// Lets later messages start that wait for this one; for a long request that has all it needs from the workspace.
    package func releaseOrder() {
        ticket.release()
    }
}

/// What a handler of a notification or of an immediate request gets besides the params.
package struct MessageContext: Sendable {
    package let client: Client
    package let logger: Logger
}
