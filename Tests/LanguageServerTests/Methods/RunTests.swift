import CustomDump
import JSONRPC
import Testing

struct RunTests {
    @Test func upgradeTellsHowFarItIsAndWhereItEnds() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa", "bbbb"])
        let client = try await workspace.client()
        let result = try await client.request("migration/upgrade", ["workDoneToken": "run"])
        expectNoDifference(result["applied"], ["aaaa", "bbbb"])
        expectNoDifference(result["heads"], ["bbbb"])
        let progress = client.received.filter { $0.hasPrefix("$/progress") }
        #expect(progress.first?.contains("\"kind\":\"begin\"") == true)
        #expect(progress.last?.contains("\"kind\":\"end\"") == true)
        #expect(client.received.contains { $0.hasPrefix("migration/didChangeDatabase") && $0.contains("\"completed\"") })
        let again = try await client.request("migration/upgrade")
        expectNoDifference(again["applied"], [])
        let current = try await client.request("migration/current")
        expectNoDifference(current["atHeads"], true)
    }

    /// Losing data needs the hash of the plan that says so.
    @Test func aDowngradeThatDropsTablesNeedsAConfirmation() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa", "bbbb"])
        let client = try await workspace.client()
        _ = try await client.request("migration/upgrade")
        let refused = await client.error("migration/downgrade", ["target": "-1"])
        expectNoDifference(refused?.code.rawValue, -32803)
        expectNoDifference(refused?.data?["kind"], "confirmationRequired")
        let hash = try #require(refused?.data?["plan"]?["hash"])
        let stale = await client.error("migration/downgrade", ["target": "base", "confirm": hash])
        expectNoDifference(stale?.data?["kind"], "confirmationRequired")
        let result = try await client.request("migration/downgrade", ["target": "-1", "confirm": hash])
        expectNoDifference(result["heads"], ["aaaa"])
    }

    @Test func aCancelledUpgradeIsAnsweredAndLeavesNothing() async throws {
        let workspace = try TemporaryWorkspace.shop(["aaaa", "bbbb"])
        try workspace.write(
            "versions/bbbb.sql",
            """
            -- revision: bbbb
            -- down_revision: aaaa

            -- migrate:up
            CREATE TABLE slow AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 1000000000) SELECT max(x) FROM c;

            """)
        let client = try await workspace.client()
        let run = Task { await client.error("migration/upgrade", ["workDoneToken": "run"]) }
        while !client.received.contains(where: { $0.contains("CREATE TABLE slow") }) { try await Task.sleep(for: .milliseconds(2)) }
        client.session.notify("window/workDoneProgress/cancel", ["token": "run"])
        let error = await run.value
        expectNoDifference(error?.code, .requestCancelled)
        expectNoDifference(error?.data?["rolledBack"], ["aaaa", "bbbb"])
        expectNoDifference(error?.data?["heads"], [])
        #expect(client.received.contains { $0.hasPrefix("migration/didChangeDatabase") && $0.contains("\"cancelled\"") })
        let current = try await client.request("migration/current")
        expectNoDifference(current["heads"], [])
    }
}
