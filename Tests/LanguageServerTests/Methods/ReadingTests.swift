import CustomDump
import JSONRPC
import Testing

struct ReadingTests {
    @Test func headsHistoryAndShow() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa", "bbbb", "cccc"])
        let client = try await workspace.client()
        let heads = try await client.request("migration/heads")
        expectNoDifference(heads["revisions"]?.arrayValue?.compactMap { $0["revision"]?.stringValue }, ["cccc"])
        let history = try await client.request("migration/history", ["range": "aaaa:bbbb"])
        expectNoDifference(history["revisions"]?.arrayValue?.compactMap { $0["revision"]?.stringValue }, ["bbbb", "aaaa"])
        let shown = try await client.request("migration/show", ["revision": "bb"])
        expectNoDifference(shown["revisions"]?.arrayValue?.first?["downRevisions"], ["aaaa"])
        let error = await client.error("migration/show", ["revision": "zz"])
        expectNoDifference(error?.data?["kind"], "target")
    }

    /// Params may be an object, an array, null or nothing.
    @Test(arguments: [JSON.object([:]), .array([]), .null, nil])
    func paramsMayBeLeftOut(_ params: JSON?) async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa"])
        let client = try await workspace.client()
        let result = try await client.request("migration/workspace", params)
        expectNoDifference(result["revisions"], 1)
        expectNoDifference(result["dialect"], "sqlite")
    }

    @Test func aFolderOfSQLWithoutConfiguration() async throws {
        let workspace = try TemporaryWorkspace([
            "one.sql": "-- revision: aaaa\n-- down_revision: None\n\n-- migrate:up\nCREATE TABLE t (id INTEGER);\n"
        ])
        let client = try await workspace.client()
        let result = try await client.request("migration/workspace")
        expectNoDifference(result["heads"], ["aaaa"])
        expectNoDifference(result["configurationFile"], .null)
    }

    @Test func aBrokenConfigurationIsAnErrorThatNamesItsPlace() async throws {
        let workspace = try TemporaryWorkspace(["alembic.ini": "[alembic]\nscript_location = %(nothing)s\n"])
        let client = try await workspace.client()
        let error = await client.error("migration/preview", ["revision": "aaaa", "direction": "upgrade"])
        expectNoDifference(error?.data?["kind"], "configuration")
        let problems = try await client.request("migration/workspace")["problems"]
        expectNoDifference(problems?.arrayValue?.first?["range"]?["start"], ["line": 1, "character": 18])
    }
}
