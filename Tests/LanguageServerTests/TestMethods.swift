import JSONRPC
@testable import LanguageServer

/// A document's name as params.
struct DocumentParams: JSONDecodable, Sendable {
    var uri: String

    init(json: JSON) throws(JSONDecodingError) {
        uri = try JSONFields(json).value("uri", default: "")
    }
}

/// Answers a request at once, with what a closure makes of its params.
struct TestImmediate: ImmediateRequestHandler {
    static let method = "migration/test.immediate"
    let answer: @Sendable (JSON) throws(ResponseError) -> JSON

    static func dependency(of params: JSON) -> MessageDependency { .freestanding }

    func handle(_ params: JSON, _ context: MessageContext) throws(ResponseError) -> JSON { try answer(params) }
}

/// Reads a document, for as long as a closure likes.
struct TestRead: RequestHandler {
    static let method = "migration/test.read"
    let answer: @Sendable (String, RequestContext) async -> Result<JSON, ResponseError>

    static func dependency(of params: DocumentParams) -> MessageDependency { .documentRequest(uri: params.uri) }

    static func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        capabilities["testProvider"] = .bool(client.supportsWorkDoneProgress)
    }

    func handle(_ params: DocumentParams, _ context: RequestContext) async throws(ResponseError) -> JSON {
        try await answer(params.uri, context).get()
    }
}

/// Changes a document.
struct TestUpdate: ImmediateNotificationHandler {
    static let method = "test/update"
    let update: @Sendable (String) -> Void

    static func dependency(of params: DocumentParams) -> MessageDependency { .documentUpdate(uri: params.uri) }

    func handle(_ params: DocumentParams, _ context: MessageContext) { update(params.uri) }
}
