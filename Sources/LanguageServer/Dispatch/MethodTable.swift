import JSONRPC

/// The methods that the server knows, by name.
package struct MethodTable: Sendable {
    typealias Answer = Result<JSON, ResponseError>

    enum RequestWork {
        case immediate(@Sendable (MessageContext) -> Answer)
        case task(@Sendable (RequestContext) async -> Answer)
    }

    enum NotificationWork {
        case immediate(@Sendable (MessageContext) -> Void)
        case task(@Sendable (MessageContext) async -> Void)
    }

    /// What is to be done for a message with these params, and what it must wait for.
    typealias Prepare<Work> = @Sendable (JSON) -> Result<(dependency: MessageDependency, work: Work), ResponseError>

    private(set) var requests: [String: Prepare<RequestWork>] = [:]
    private(set) var notifications: [String: Prepare<NotificationWork>] = [:]
    private var advertisers: [@Sendable (inout ServerCapabilities, ClientCapabilities) -> Void] = []

    package init() {}

    package mutating func register<Handler: RequestHandler>(_ handler: Handler) {
        advertise(Handler.self)
        requests[Handler.method] = { json in
            Self.params(of: Handler.self, json).map { params in
                (Handler.dependency(of: params), .task { await Self.answer(handler, params, $0) })
            }
        }
    }

    package mutating func register<Handler: ImmediateRequestHandler>(_ handler: Handler) {
        advertise(Handler.self)
        requests[Handler.method] = { json in
            Self.params(of: Handler.self, json).map { params in
                (Handler.dependency(of: params), .immediate { Self.answer(handler, params, $0) })
            }
        }
    }

    package mutating func register<Handler: NotificationHandler>(_ handler: Handler) {
        advertise(Handler.self)
        notifications[Handler.method] = { json in
            Self.params(of: Handler.self, json).map { params in
                (Handler.dependency(of: params), .task { await handler.handle(params, $0) })
            }
        }
    }

    package mutating func register<Handler: ImmediateNotificationHandler>(_ handler: Handler) {
        advertise(Handler.self)
        notifications[Handler.method] = { json in
            Self.params(of: Handler.self, json).map { params in
                (Handler.dependency(of: params), .immediate { handler.handle(params, $0) })
            }
        }
    }

    /// The requests whose names begin so, sorted.
    package func requests(beginningWith prefix: String) -> [String] {
        requests.keys.filter { $0.hasPrefix(prefix) }.sorted()
    }

    /// Adds what the server can do with these methods, for a client that can do this.
    func advertise(in capabilities: inout ServerCapabilities, to client: ClientCapabilities) {
        for advertise in advertisers { advertise(&capabilities, client) }
        capabilities["experimental", "migration"] = MigrationCapabilities(methods: requests(beginningWith: "migration/")).json
    }

    private mutating func advertise<Handler: MessageHandler>(_ handler: Handler.Type) {
        advertisers.append { Handler.advertise(in: &$0, to: $1) }
    }

    private static func answer<Handler: RequestHandler>(
        _ handler: Handler, _ params: Handler.Params, _ context: RequestContext
    ) async -> Answer {
        do throws(ResponseError) {
            return .success(try await handler.handle(params, context).json)
        } catch {
            return .failure(error)
        }
    }

    private static func answer<Handler: ImmediateRequestHandler>(
        _ handler: Handler, _ params: Handler.Params, _ context: MessageContext
    ) -> Answer {
        do throws(ResponseError) {
            return .success(try handler.handle(params, context).json)
        } catch {
            return .failure(error)
        }
    }

    private static func params<Handler: MessageHandler>(
        of handler: Handler.Type, _ json: JSON
    ) -> Result<Handler.Params, ResponseError> {
        do throws(JSONDecodingError) {
            return .success(try Handler.Params(json: json))
        } catch {
            return .failure(.invalidParams(Handler.method, error))
        }
    }
}
