import CustomDump
import JSONRPC
import Testing

struct PreviewTests {
    @Test func aRevisionsOwnStep() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa", "bbbb"])
        let client = try await workspace.client()
        let preview = try await client.request("migration/preview", ["revision": "bbbb", "direction": "upgrade", "dialect": "postgresql"])
        expectNoDifference(
            preview["sql"]?.stringValue,
            """
            BEGIN;

            -- Running upgrade aaaa -> bbbb

            CREATE TABLE t_bbbb (id INTEGER PRIMARY KEY);

            UPDATE alembic_version SET version_num='bbbb' WHERE alembic_version.version_num = 'aaaa';

            COMMIT;


            """)
        expectNoDifference(preview["complete"], true)
        let statement = preview["statements"]?.arrayValue?.first { $0["uri"] != nil }
        expectNoDifference(statement?["range"]?["start"]?["line"], 6)
    }

    /// What the editor shows counts, saved or not; closing the document gives the file its place back.
    @Test func unsavedText() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa"])
        let client = try await workspace.client()
        let uri = workspace.uri("versions/aaaa.sql")
        let text = "-- revision: aaaa\n-- down_revision: None\n\n-- migrate:up\nSELECT 'é😀';\n"
        client.session.notify(
            "textDocument/didOpen", ["textDocument": ["uri": uri, "languageId": "sql", "version": 1, "text": .string(text)]])
        #expect(try await sql(client).contains("SELECT 'é😀';"))
        client.session.notify(
            "textDocument/didChange",
            [
                "textDocument": ["uri": uri, "version": 2],
                "contentChanges": [
                    ["range": ["start": ["line": 4, "character": 9], "end": ["line": 4, "character": 11]], "text": "x"],
                    ["range": ["start": ["line": 4, "character": 8], "end": ["line": 4, "character": 9]], "text": ""],
                ],
            ])
        #expect(try await sql(client).contains("SELECT 'x';"))
        client.session.notify("textDocument/didClose", ["textDocument": ["uri": uri]])
        #expect(try await sql(client).contains("CREATE TABLE t_aaaa"))
    }

    private func sql(_ client: TestClient) async throws -> String {
        let preview = try await client.request("migration/preview", ["revision": "aaaa", "direction": "upgrade", "dialect": "sqlite"])
        return preview["sql"]?.stringValue ?? ""
    }

    @Test func targetsAndWhereTheyBegin() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa", "bbbb", "cccc"])
        let client = try await workspace.client()
        let range = try await client.request("migration/preview", ["target": "aaaa:cccc", "direction": "upgrade", "dialect": "sqlite"])
        #expect(range["sql"]?.stringValue?.contains("-- Running upgrade aaaa -> bbbb") == true)
        #expect(range["sql"]?.stringValue?.contains("CREATE TABLE alembic_version") == false)
        let from = try await client.request(
            "migration/preview", ["target": "base", "direction": "downgrade", "from": "bbbb", "dialect": "sqlite"])
        #expect(from["sql"]?.stringValue?.contains("-- Running downgrade aaaa -> ") == true)
        let open = await client.error("migration/preview", ["target": "base", "direction": "downgrade", "dialect": "sqlite"])
        #expect(open?.message == "downgrade without a database requires <fromrev>:<torev>")
        let neither = await client.error("migration/preview", ["direction": "upgrade"])
        #expect(neither?.code == .invalidParams)
    }
}
