@testable import JSONRPC
import Testing

/// A session at each end of a pair of sockets.
@Suite struct TwoSessionsTests {
    private let sockets = SocketPair()

    private func start(_ transport: Transport, _ receiver: RecordingReceiver, _ limits: SessionLimits = SessionLimits()) -> Session {
        let session = Session(transport, limits: limits, log: SessionLog { _, _ in })
        Task {
            _ = await session.run(receiver)
            await session.finish(within: .seconds(5))
        }
        return session
    }

    @Test func requestsGoBothWays() async throws {
        let receiver = RecordingReceiver { method, params, reply in
            reply.answer(method == "fail" ? .failure(ResponseError(.internalError, "no", data: params)) : .success(params ?? nil))
        }
        let near = start(sockets.transport, receiver)
        let far = start(sockets.farTransport, receiver)
        #expect(try await near.request("echo", [1]) == [1])
        #expect(try await far.request("echo", ["a": "é"]) == ["a": "é"])
        await #expect(throws: ResponseError(.internalError, "no", data: [2])) { try await near.request("fail", [2]) }
        near.close()
        far.close()
    }

    /// Many requests at once, answered in another order than they came, by several threads.
    @Test func eachAnswerFindsItsRequest() async {
        let receiver = RecordingReceiver { _, params, reply in
            Task.detached { reply.answer(.success(params ?? nil)) }
            return true
        }
        let near = start(sockets.transport, receiver)
        let far = start(sockets.farTransport, RecordingReceiver())
        let padding = JSON.string(String(repeating: "x", count: 3000))
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<500 {
                group.addTask {
                    let params: JSON = [.int(number), padding]
                    return (try? await far.request("echo", params)) == params
                }
            }
            for await isRight in group { #expect(isRight) }
        }
        near.close()
        far.close()
    }

    @Test func notificationsKeepTheirOrder() async throws {
        let receiver = RecordingReceiver { _, _, reply in reply.answer(.success(nil)) }
        let near = start(sockets.transport, receiver)
        let far = start(sockets.farTransport, RecordingReceiver())
        for number in 0..<2000 { far.notify("n\(number)") }
        _ = try await far.request("done")
        #expect(receiver.received == (0..<2000).map { "n\($0)" } + ["done#1"])
        near.close()
        far.close()
    }

    @Test func aCancelledTaskCancelsItsRequest() async {
        let cancelled = AsyncStream<Void>.makeStream()
        let receiver = RecordingReceiver { _, _, reply in
            reply.cancellation.onCancel {
                reply.answer(.failure(.cancelled))
                cancelled.continuation.yield()
            }
            return true
        }
        let near = start(sockets.transport, receiver)
        let far = start(sockets.farTransport, RecordingReceiver())
        let request = Task { () throws(ResponseError) in try await far.request("wait") }
        request.cancel()
        let result = await request.result
        #expect(throws: ResponseError.cancelled) { try result.get() }
        for await _ in cancelled.stream { break }
        near.close()
        far.close()
    }

    @Test func theEndFailsWhatIsAwaited() async {
        let near = start(sockets.transport, RecordingReceiver())
        let far = start(sockets.farTransport, RecordingReceiver())
        let request = Task { () throws(ResponseError) in try await far.request("wait") }
        while near.requestsInFlight == 0 { await Task.yield() }
        near.close()
        let result = await request.result
        #expect(throws: ResponseError.self) { try result.get() }
        await #expect(throws: ResponseError.self) { try await far.request("later") }
    }
}
