import JSONRPC
@testable import LanguageServer
import Testing
import Threads

@Suite struct ServerDispatchTests {
    @Test(arguments: ["migration/nothing", "$/nothing"])
    func unknownRequests(_ method: String) async throws {
        let client = try await TestClient.initialized()
        #expect(await client.error(method) == ResponseError(.methodNotFound, "There is no method \(method)."))
    }

    @Test(
        arguments: [
            (nil, [:]), (.some(nil), [:]), ([], [:]), ([:], [:]), (["a": 1], ["a": 1]), ([1], [1]),
        ] as [(JSON?, JSON)])
    func paramsMayBeLeftOut(_ sent: JSON?, _ got: JSON) async throws {
        var methods = MethodTable()
        methods.register(TestImmediate { $0 })
        let client = try await TestClient.initialized(methods)
        #expect(try await client.request(TestImmediate.method, sent) == got)
    }

    @Test func badParamsAreExplained() async throws {
        var methods = MethodTable()
        methods.register(TestRead { _, _ in .success(nil) })
        let client = try await TestClient.initialized(methods)
        #expect(
            await client.error(TestRead.method, ["uri": 1])
                == ResponseError(.invalidParams, "Invalid params of migration/test.read: uri: expected a string, found an integer"))
    }

    @Test func errorsCarryTheirData() async throws {
        var methods = MethodTable()
        let failure = ResponseError(.requestFailed, "The upgrade failed.", data: ["heads": ["a"]])
        methods.register(TestImmediate { _ throws(ResponseError) in throw failure })
        let client = try await TestClient.initialized(methods)
        #expect(await client.error(TestImmediate.method) == failure)
    }

    /// No update comes through while a document is read, however long that takes.
    @Test func aReadSeesOneVersion() async throws {
        let versions = Lock<[String: Int]>([:])
        var methods = MethodTable()
        methods.register(TestUpdate { uri in versions.withLock { $0[uri, default: 0] += 1 } })
        methods.register(
            TestRead { uri, _ in
                let before = versions.withLock { $0[uri] ?? 0 }
                try? await Task.sleep(for: .milliseconds(Int.random(in: 0...3)))
                return .success([.int(before), .int(versions.withLock { $0[uri] ?? 0 })])
            })
        let client = try await TestClient.initialized(methods)
        try await withThrowingTaskGroup(of: JSON.self) { group in
            for _ in 1...30 {
                client.session.notify(TestUpdate.method, ["uri": "a"])
                for _ in 0..<2 {
                    group.addTask { try await client.request(TestRead.method, ["uri": "a"]) }
                }
                await Task.yield()
            }
            for try await seen in group { #expect(seen.arrayValue?.first == seen.arrayValue?.last) }
        }
        #expect(versions.withLock { $0 } == ["a": 30])
    }

    @Test func aReadThatReleasesItsPlaceLetsUpdatesPass() async throws {
        let isUpdated = Lock(false)
        var methods = MethodTable()
        methods.register(TestUpdate { _ in isUpdated.withLock { $0 = true } })
        methods.register(
            TestRead { _, context in
                context.progress.begin(title: "started")
                context.releaseOrder()
                while !isUpdated.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(1)) }
                return .success("updated meanwhile")
            })
        let client = try await TestClient.initialized(methods)
        async let answer = client.request(TestRead.method, ["uri": "a", "workDoneToken": "t"])
        await client.waitForMessages(1)
        client.session.notify(TestUpdate.method, ["uri": "a"])
        #expect(try await answer == "updated meanwhile")
    }

    @Test func cancelStopsARunningRequest() async throws {
        var methods = MethodTable()
        methods.register(
            TestRead { _, context in
                context.progress.begin(title: "reading")
                do {
                    try await Task.sleep(for: .seconds(60))
                    return .success(nil)
                } catch {
                    return .failure(ResponseError(.requestCancelled, "Stopped.", data: ["applied": []]))
                }
            })
        let client = try await TestClient.initialized(methods)
        let request = Task { await client.error(TestRead.method, ["workDoneToken": "t"]) }
        await client.waitForMessages(1)
        request.cancel()
        #expect(await request.value == .cancelled)
        await client.waitForMessages(2)
        #expect(client.received.last == #"$/progress {"token":"t","value":{"kind":"end"}}"#)
    }

    /// A request that waits for its turn is answered as soon as it is cancelled, and never begun.
    @Test func cancelReachesAWaitingRequest() async throws {
        let begun = Lock(0)
        var methods = MethodTable()
        methods.register(TestUpdate { _ in })
        methods.register(
            TestRead { _, context in
                begun.withLock { $0 += 1 }
                context.progress.begin(title: "reading")
                try? await Task.sleep(for: .seconds(60))
                return .failure(.cancelled)
            })
        let client = try await TestClient.initialized(methods)
        async let first = client.error(TestRead.method, ["uri": "a", "workDoneToken": 1])
        await client.waitForMessages(1)
        client.session.notify(TestUpdate.method, ["uri": "a"])
        let second = Task { await client.error(TestRead.method, ["uri": "a"]) }
        try await Task.sleep(for: .milliseconds(5))
        second.cancel()
        #expect(await second.value == .cancelled)
        client.session.notify("exit")
        _ = await client.exitCode()
        _ = await first
        #expect(begun.withLock { $0 } == 1)
    }
}
