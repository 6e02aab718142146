import CustomDump
import Testing

@testable import Revisions

struct StampTests {
    let graph = RevisionGraph(notation: "a\nb < a\nc1 < b # one\nc2 < b # two\nx # side\ny < x")

    private func check(
        _ targets: RevisionIdentifier, from heads: [String], _ expected: [StampStep], leaves rows: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let steps = try graph.stampSteps(to: targets, from: .all(heads))
        #expect(steps == expected, sourceLocation: sourceLocation)
        var table = VersionHeads(heads, in: graph)
        for step in steps { _ = try table.apply(step) }
        #expect(table.heads == rows, sourceLocation: sourceLocation)
    }

    @Test func steps() throws {
        try check("b", from: [], [StampStep(from: [], to: ["b"], direction: .upgrade, isBranchMove: true)], leaves: ["b"])
        try check("b", from: ["a"], [StampStep(from: ["a"], to: ["b"], direction: .upgrade, isBranchMove: false)], leaves: ["b"])
        try check("b", from: ["b"], [], leaves: ["b"])
        try check(
            "a", from: ["c1", "c2"], [StampStep(from: ["c1", "c2"], to: ["a"], direction: .downgrade, isBranchMove: false)], leaves: ["a"])
        try check("y", from: ["c1"], [StampStep(from: [], to: ["y"], direction: .upgrade, isBranchMove: true)], leaves: ["c1", "y"])
        try check(
            "base", from: ["c1", "y"],
            [
                StampStep(from: ["c1"], to: [], direction: .downgrade, isBranchMove: true),
                StampStep(from: ["y"], to: [], direction: .downgrade, isBranchMove: true),
            ], leaves: [])
        try check(
            "side@base", from: ["c1", "y"], [StampStep(from: ["y"], to: [], direction: .downgrade, isBranchMove: true)], leaves: ["c1"])
        try check(
            ["c1", "c2"], from: [],
            [
                StampStep(from: [], to: ["c1"], direction: .upgrade, isBranchMove: true),
                StampStep(from: [], to: ["c2"], direction: .upgrade, isBranchMove: true),
            ], leaves: ["c1", "c2"])
    }

    /// One row is replaced by several: Alembic's steps take it twice.
    @Test(arguments: [("b", Direction.upgrade), ("d", .downgrade)])
    func severalTargetsForOneRow(row: String, direction: Direction) throws {
        let graph = RevisionGraph(notation: "a\nb < a\nc1 < b\nc2 < b\nd < c1 c2")
        let steps = try graph.stampSteps(to: ["c1", "c2"], from: .all([row]))
        let first = StampStep(from: [row], to: ["c1"], direction: direction, isBranchMove: false)
        #expect(steps == [first, StampStep(from: [row], to: ["c2"], direction: direction, isBranchMove: false)])
        let once = steps.takingEachRowOnce
        #expect(once == [first, StampStep(from: [], to: ["c2"], direction: .upgrade, isBranchMove: true)])
        var table = VersionHeads([row], in: graph)
        for step in once { _ = try table.apply(step) }
        #expect(table.heads == ["c1", "c2"])
    }

    @Test func errors() {
        expectError(.multipleHeads, "Multiple heads are present; please specify a single target revision") {
            try graph.stampSteps(to: "head", from: [])
        }
        expectError(.noSuchRevision, "Can't locate revision identified by 'nope1'") { try graph.stampSteps(to: "nope1", from: []) }
        expectError(.overlap, nil) { try graph.stampSteps(to: "b", from: ["a", "c1"]) }
    }
}
