import CustomDump
import JSONRPC
import Testing

struct DiagnosticsTests {
    @Test func pushedWhileTypingAndTakenBack() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa"])
        let client = try await workspace.client()
        let uri = workspace.uri("versions/bbbb.py")
        func open(_ version: Int, _ text: String) {
            client.session.notify(
                version == 1 ? "textDocument/didOpen" : "textDocument/didChange",
                version == 1
                    ? ["textDocument": ["uri": uri, "languageId": "python", "version": .int(version), "text": .string(text)]]
                    : ["textDocument": ["uri": uri, "version": .int(version)], "contentChanges": [["text": .string(text)]]])
        }
        open(1, "revision = 'bbbb'\ndown_revision = 'gone'\ndef upgrade(:\n    pass\n")
        let first = try await diagnostics(client, uri, version: 1)
        expectNoDifference(Set(first), ["syntax-error", "missing-down-revision", "several-heads"])
        open(2, "revision = 'bbbb'\ndown_revision = 'aaaa'\ndef upgrade():\n    pass\ndef downgrade():\n    pass\n")
        let second = try await diagnostics(client, uri, version: 2)
        expectNoDifference(second, [])
        #expect(client.received.contains { $0.hasPrefix("migration/didChangeWorkspace") && $0.contains("\"bbbb\"") })
    }

    /// The codes of what was published last for a version of a file.
    private func diagnostics(_ client: TestClient, _ uri: JSON, version: Int) async throws -> [String] {
        while true {
            for message in client.received.reversed() where message.hasPrefix("textDocument/publishDiagnostics ") {
                let params = try JSONParser.parse(String(message.dropFirst("textDocument/publishDiagnostics ".count)))
                guard params["uri"] == uri, params["version"] == .int(version) else { continue }
                return params["diagnostics"]?.arrayValue?.compactMap { $0["code"]?.stringValue } ?? []
            }
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
