import JSONRPC
import SourceText

/// The client on the other side, once it has initialized the server.
package struct Client: Sendable {
    package let capabilities: ClientCapabilities
    package let positionEncoding: PositionEncoding
    let session: Session
    let progressTokens: ProgressTokens

    /// Sends a notification.
    package func notify(_ method: String, _ params: some JSONEncodable) {
        session.notify(method, params.json)
    }

    /// Tells the person's log of something that is not worth an interruption.
    func log(_ message: String) {
        notify("window/logMessage", ["type": 2, "message": .string(message)] as JSON)
    }

    /// Sends a request and waits for the answer; clients exist that never give one.
    package func request(_ method: String, _ params: some JSONEncodable) async throws(ResponseError) -> JSON {
        try await session.request(method, params.json)
    }

    /// Sends a request that has no params.
    func request(_ method: String) async throws(ResponseError) -> JSON {
        try await session.request(method, nil)
    }

    /// Progress of work that no request asked for; shown only if the client takes tokens that the server makes.
    package func progress(cancelling cancellation: Cancellation = Cancellation()) -> ProgressReporter {
        ProgressReporter(token: nil, client: self, cancellation: cancellation)
    }
}
