import JSONRPC
@testable import LanguageServer
import Logging
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A client with a server in the same process, connected by a pair of pipes.
final class TestClient: MessageReceiver {
    let session: Session
    private let server: Task<Int32, Never>
    private let pipes: [Int32]
    private let messages = Lock<[String]>([])
    private let answersRequests: Bool

    init(_ methods: MethodTable = MethodTable(), answersRequests: Bool = true, _ adjust: (inout Server.Options) -> Void = { _ in }) {
        Transport.ignoreBrokenPipes()
        var toServer: [Int32] = [-1, -1]
        var toClient: [Int32] = [-1, -1]
        pipe(&toServer)
        pipe(&toClient)
        pipes = toServer + toClient
        self.answersRequests = answersRequests
        let log = SessionLog { _, _ in }
        session = Session(Transport(input: toClient[0], output: toServer[1]), log: log)
        var options = Server.Options(version: "1.2.3")
        adjust(&options)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = Server(
            session: Session(Transport(input: toServer[0], output: toClient[1]), log: log), methods: methods, options: options,
            logger: logger)
        self.server = Task { await server.run() }
        Task { [self] in _ = await session.run(self) }
    }

    /// A client that has initialized its server.
    static func initialized(
        _ methods: MethodTable = MethodTable(), capabilities: JSON = [:], answersRequests: Bool = true
    ) async throws -> TestClient {
        let client = TestClient(methods, answersRequests: answersRequests)
        _ = try await client.request("initialize", ["capabilities": capabilities])
        client.session.notify("initialized", [:])
        return client
    }

    /// What the server sent so far, except responses.
    var received: [String] { messages.withLock { $0 } }

    func request(_ method: String, _ params: JSON? = nil) async throws(ResponseError) -> JSON {
        try await session.request(method, params)
    }

    func error(_ method: String, _ params: JSON? = nil) async -> ResponseError? {
        do throws(ResponseError) {
            _ = try await request(method, params)
            return nil
        } catch {
            return error
        }
    }

    /// Waits until the server has sent as many messages, responses not counted.
    func waitForMessages(_ count: Int) async {
        while received.count < count { try? await Task.sleep(for: .milliseconds(1)) }
    }

    func exitCode() async -> Int32 { await server.value }

    /// Closes the client's end, as if its process had died.
    func disappear() {
        retire(pipes[1])
    }

    func receive(_ method: String, _ params: JSON?, reply: Reply) {
        messages.withLock { $0.append("\(method) \(params?.text ?? "")") }
        guard answersRequests else { return reply.cancellation.onCancel { _ = reply } }
        reply.answer(.success(nil))
    }

    func receive(_ method: String, _ params: JSON?) {
        messages.withLock { $0.append("\(method) \(params?.text ?? "")") }
    }
}
