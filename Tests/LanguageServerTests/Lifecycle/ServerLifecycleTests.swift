import JSONRPC
@testable import LanguageServer
import Testing
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct ServerLifecycleTests {
    @Test func fromInitializeToExit() async throws {
        var methods = MethodTable()
        methods.register(TestRead { _, _ in .success(nil) })
        let client = TestClient(methods) { $0.capabilities["hoverProvider"] = true }
        #expect(await client.error("migration/test.read")?.code == .serverNotInitialized)
        client.session.notify("test/update", [:])

        let result = try await client.request(
            "initialize", ["capabilities": ["general": ["positionEncodings": ["utf-8"]], "window": ["workDoneProgress": true]]])
        #expect(
            result == [
                "capabilities": [
                    "hoverProvider": true, "positionEncoding": "utf-8", "testProvider": true,
                    "experimental": [
                        "migration": ["version": "0.1.0", "methods": ["migration/test.read"], "dialects": ["postgresql", "sqlite"]]
                    ],
                ],
                "serverInfo": ["name": "retort", "version": "1.2.3"],
            ])
        #expect(await client.error("initialize", [:])?.code == .invalidRequest)

        #expect(try await client.request("shutdown") == nil)
        #expect(await client.error("migration/test.read")?.code == .invalidRequest)
        client.session.notify("exit")
        #expect(await client.exitCode() == 0)
    }

    @Test(arguments: [nil, .some(nil), [:], []] as [JSON?])
    func initializeNeedsNoParams(_ params: JSON?) async throws {
        let client = TestClient()
        #expect(try await client.request("initialize", params)["serverInfo"]?["name"] == "retort")
        client.session.notify("exit")
        #expect(await client.exitCode() == 1)
    }

    @Test func initializeMayBeTriedAgain() async throws {
        let client = TestClient()
        #expect(
            await client.error("initialize", ["processId": "me"])
                == ResponseError(.invalidParams, "Invalid params of initialize: processId: expected an integer, found a string"))
        _ = try await client.request("initialize", [:])
        client.disappear()
        #expect(await client.exitCode() == 1)
    }

    @Test func exitBeforeInitialize() async {
        let client = TestClient()
        client.session.notify("exit")
        #expect(await client.exitCode() == 1)
    }

    @Test func aClientThatDisappearsAfterShutdown() async throws {
        let client = try await TestClient.initialized()
        _ = try await client.request("shutdown", [])
        client.disappear()
        #expect(await client.exitCode() == 0)
    }

    @Test func theHookRunsOnceInitialized() async throws {
        let names = Lock<[String?]>([])
        let client = TestClient { options in
            options.onInitialize = { params, client in
                names.withLock { $0.append(params.clientName) }
                client.notify("test/hello", ["encoding": JSON.string("\(client.positionEncoding)")] as JSON)
            }
        }
        _ = try await client.request("initialize", ["clientInfo": ["name": "tester"]])
        await client.waitForMessages(1)
        #expect(client.received == [#"test/hello {"encoding":"utf16"}"#])
        #expect(names.withLock { $0 } == ["tester"])
        client.session.notify("exit")
        _ = await client.exitCode()
    }

    /// A request under way is cancelled at the end and may still come to rest.
    @Test func theEndCancelsRequests() async throws {
        let outcome = Lock<String>("")
        var methods = MethodTable()
        methods.register(
            TestRead { _, context in
                context.progress.begin(title: "reading")
                do { try await Task.sleep(for: .seconds(60)) } catch { outcome.withLock { $0 = "rolled back" } }
                return .failure(.cancelled)
            })
        let client = try await TestClient.initialized(methods)
        client.session.notify("$/unknown")
        async let answer = client.error("migration/test.read", ["workDoneToken": 1])
        await client.waitForMessages(1)
        client.session.notify("exit")
        #expect(await client.exitCode() == 1)
        #expect(outcome.withLock { $0 } == "rolled back")
        #expect(await answer == .cancelled)
    }

    @Test func theDeathOfTheParentEndsTheServer() async throws {
        let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("60"), nil]
        defer { arguments.forEach { free($0) } }
        var process = pid_t()
        #expect(posix_spawnp(&process, "sleep", nil, nil, arguments, nil) == 0)
        let client = TestClient()
        _ = try await client.request("initialize", ["processId": .int(Int(process))])
        _ = try await client.request("shutdown")
        kill(process, SIGKILL)
        #expect(await client.exitCode() == 0)
        waitpid(process, nil, 0)
    }
}
