import JSONRPC
import Testing

struct AuthoringTests {
    /// Each builds on the one before, although all are asked for at once, and what is asked next sees them.
    @Test func revisionsAskedForAtOnceMakeALine() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa"])
        let client = try await workspace.client()
        async let first = client.request("migration/revision", ["format": "sql", "message": "one"])
        async let second = client.request("migration/revision", ["format": "sql", "message": "two"])
        async let third = client.request("migration/revision", ["format": "sql", "message": "three"])
        let ids = try await [first, second, third].compactMap { $0["revision"]?.stringValue }
        let heads = try await client.request("migration/heads")
        #expect(heads["revisions"]?.arrayValue?.count == 1)
        let history = try await client.request("migration/history")
        #expect(Set(history["revisions"]?.arrayValue?.compactMap { $0["revision"]?.stringValue } ?? []) == Set(ids + ["aaaa"]))
    }

    @Test func clientsAreToldOfTheNewRevision() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa"])
        let client = try await workspace.client()
        _ = try await client.request("migration/revision", ["format": "sql", "revisionId": "bbbb"])
        await client.waitForMessages(1)
        #expect(client.received.contains { $0.hasPrefix("migration/didChangeWorkspace") && $0.contains("\"bbbb\"") })
    }

    @Test func refusals() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa", "bbbb"])
        let client = try await workspace.client()
        #expect(await client.error("migration/revision", ["format": "sql", "head": "aaaa"])?.data?["kind"] == "target")
        #expect(await client.error("migration/revision", ["format": "sql", "revisionId": "bbbb"])?.data?["kind"] == "graph")
        #expect(await client.error("migration/revision")?.data?["kind"] == "scriptFailed")
        #expect(await client.error("migration/init", ["directory": "versions"])?.data?["kind"] == "fileSystem")
        #expect(await client.error("migration/init", ["directory": "m", "template": "none"])?.code == .invalidParams)
    }
}
