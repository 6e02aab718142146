import CustomDump
import Testing

@testable import Revisions

struct StepTests {
    private func check(
        _ notation: String, from heads: [String], _ direction: Direction, _ id: String, _ changes: [VersionRowChange],
        leaves left: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let graph = RevisionGraph(notation: notation)
        var rows = VersionHeads(heads, in: graph)
        let made = try rows.apply(graph.step(id, direction))
        #expect(made == changes, sourceLocation: sourceLocation)
        #expect(rows.heads == left, sourceLocation: sourceLocation)
    }

    @Test func upgrades() throws {
        try check("a", from: [], .upgrade, "a", [.insert("a")], leaves: ["a"])
        try check("a\nb < a", from: ["a"], .upgrade, "b", [.update(from: "a", to: "b")], leaves: ["b"])
        // The second branch of a branch point has no row to take over.
        try check("a\nb < a\nc < a", from: ["b"], .upgrade, "c", [.insert("c")], leaves: ["b", "c"])
        // A merge takes the last of its down revisions' rows; another branch stays.
        try check(
            "a\nb < a\nc < a\nm < b c\nx", from: ["c", "x", "b"], .upgrade, "m", [.delete("b"), .update(from: "c", to: "m")],
            leaves: ["x", "m"])
        // A dependency gives its row up, too.
        try check("a\nx ^ a", from: ["a"], .upgrade, "x", [.update(from: "a", to: "x")], leaves: ["x"])
        // A dependency that another revision has needed already has no row.
        try check("a\nx ^ a\ny ^ a", from: ["x"], .upgrade, "y", [.insert("y")], leaves: ["x", "y"])
    }

    @Test func downgrades() throws {
        try check("a", from: ["a"], .downgrade, "a", [.delete("a")], leaves: [])
        try check("a\nb < a", from: ["b"], .downgrade, "b", [.update(from: "b", to: "a")], leaves: ["a"])
        // The other branch still stands on the down revision.
        try check("a\nb < a\nc < a", from: ["b", "c"], .downgrade, "c", [.delete("c")], leaves: ["b"])
        try check(
            "a\nb < a\nc < a\nm < b c\nx", from: ["m", "x"], .downgrade, "m", [.insert("b"), .update(from: "m", to: "c")],
            leaves: ["x", "b", "c"])
        // What the merge merged is an ancestor of another head.
        try check("a\nb < a\nc < a\nm < b c\nd < b", from: ["m", "d"], .downgrade, "m", [.update(from: "m", to: "c")], leaves: ["d", "c"])
        try check("a\nx ^ a\ny ^ a", from: ["x", "y"], .downgrade, "y", [.delete("y")], leaves: ["x"])
        // A down revision below another one gets no row of its own.
        try check("a\nb < a\nm < b a\nx", from: ["m", "x"], .downgrade, "m", [.update(from: "m", to: "b")], leaves: ["x", "b"])
    }

    @Test func rowsAreKeptThroughAWholePlan() throws {
        let graph = RevisionGraph(notation: "a\nb < a\nc < a\nm < b c\nd < m\nx # side\ny < x ^ b\nz < y")
        var rows = VersionHeads([], in: graph)
        for step in try graph.upgradeSteps(to: "heads", from: []) { _ = try rows.apply(step) }
        #expect(Set(rows.heads) == ["d", "z"])
        var changes: [VersionRowChange] = []
        for step in try graph.downgradeSteps(to: "base", from: ["d", "z"]) { changes += try rows.apply(step) }
        #expect(rows.heads == [])
        #expect(changes.last == .delete("a"))
    }

    @Test func rowsThatDoNotFitAreRefusedAndNothingIsChanged() throws {
        let graph = RevisionGraph(notation: "a\nb < a\nc < a\nm < b c")
        var rows = VersionHeads(["b"], in: graph)
        expectError(.missingHead, "Revision m is not in the version table, so its row cannot be changed") {
            try rows.apply(graph.step("m", .downgrade))
        }
        expectError(.overlap, "Revision b is in the version table already") { try rows.apply(graph.step("b", .upgrade)) }
        #expect(rows.heads == ["b"])
        expectError(.noSuchRevision, "Can't locate revision identified by 'gone'") { try graph.step("gone", .upgrade) }
    }

    @Test func logLines() throws {
        let graph = RevisionGraph(notation: "a\nb < a\nc < a\nm < b c")
        #expect(try graph.step("a", .upgrade).shortLog == "upgrade  -> a")
        #expect(try graph.step("a", .downgrade).shortLog == "downgrade a -> ")
        #expect(try graph.step("m", .upgrade).logMessage == "Running upgrade b, c -> m, about m")
        #expect(try graph.step("m", .upgrade).startingHeads == ["b", "c"])
        let stamp = StampStep(from: ["a", "b"], to: ["c"], direction: .upgrade, isBranchMove: false)
        #expect(MigrationStep.stamp(stamp).logMessage == "Running stamp_revision a, b -> c")
        #expect(RevisionStep(RevisionGraph([Revision(id: "q")]), 0, .upgrade).logMessage == "Running upgrade  -> q")
    }
}
