import JSONRPC
@testable import LanguageServer
import Testing
import Threads

@Suite struct ServerProgressTests {
    private func methods(_ work: @escaping @Sendable (ProgressReporter) async -> Void) -> MethodTable {
        var methods = MethodTable()
        methods.register(
            TestRead { _, context in
                await work(context.progress)
                return Task.isCancelled ? .failure(.cancelled) : .success("done")
            })
        return methods
    }

    @Test func onTheClientsToken() async throws {
        let client = try await TestClient.initialized(
            methods { progress in
                progress.begin(title: "Upgrading demo.db", percentage: 0)
                progress.report(message: "1 of 2", percentage: 50)
                progress.report(message: "2 of 2", percentage: 200)
            })
        _ = try await client.request(TestRead.method, ["workDoneToken": 7])
        #expect(
            client.received == [
                #"$/progress {"token":7,"value":{"kind":"begin","title":"Upgrading demo.db","cancellable":true,"percentage":0}}"#,
                #"$/progress {"token":7,"value":{"kind":"report","message":"1 of 2","percentage":50}}"#,
                #"$/progress {"token":7,"value":{"kind":"report","message":"2 of 2","percentage":100}}"#,
                #"$/progress {"token":7,"value":{"kind":"end"}}"#,
            ])
    }

    @Test func nothingForAClientThatShowsNone() async throws {
        let client = try await TestClient.initialized(methods { $0.begin(title: "Upgrading") })
        _ = try await client.request(TestRead.method)
        #expect(client.received == [])
    }

    @Test func onATokenOfOurs() async throws {
        let isShown = Lock(false)
        let client = try await TestClient.initialized(
            methods { progress in
                progress.begin(title: "Upgrading")
                while !isShown.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(1)) }
                progress.end(message: "at head")
            },
            capabilities: ["window": ["workDoneProgress": true]])
        async let answer = client.request(TestRead.method)
        await client.waitForMessages(2)
        isShown.withLock { $0 = true }
        #expect(try await answer == "done")
        #expect(
            client.received == [
                #"window/workDoneProgress/create {"token":"retort-1"}"#,
                #"$/progress {"token":"retort-1","value":{"kind":"begin","title":"Upgrading","cancellable":true}}"#,
                #"$/progress {"token":"retort-1","value":{"kind":"end","message":"at head"}}"#,
            ])
    }

    @Test func aClientThatNeverAcceptsTheTokenBlocksNothing() async throws {
        let client = try await TestClient.initialized(
            methods { $0.begin(title: "Upgrading") }, capabilities: ["window": ["workDoneProgress": true]], answersRequests: false)
        #expect(try await client.request(TestRead.method) == "done")
    }

    @Test(arguments: [7, nil] as [JSON])
    func cancelOfTheTokenCancelsTheRequest(_ token: JSON) async throws {
        let client = try await TestClient.initialized(
            methods { progress in
                progress.begin(title: "Upgrading")
                try? await Task.sleep(for: .seconds(60))
            },
            capabilities: ["window": ["workDoneProgress": true]])
        async let answer = client.error(TestRead.method, token == nil ? [:] : ["workDoneToken": token])
        await client.waitForMessages(token == nil ? 2 : 1)
        client.session.notify("window/workDoneProgress/cancel", ["token": token == nil ? "retort-1" : token])
        #expect(await answer == .cancelled)
    }
}
