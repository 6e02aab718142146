import CustomDump
import Testing

@testable import Revisions

/// One graph for the whole grammar: a trunk with two branches, one of them labelled, and a second tree that depends on the trunk.
///
///     a1000 ── b1000 ─┬─ c1000 ── d1000            (# main above b1000's branch point)
///                     └─ c2000 ── d2000
///     x1000 (# side) ── y1000 (^ b1000)
struct TargetTests {
    let graph = RevisionGraph(
        notation: """
            a1000
            b1000 < a1000
            c1000 < b1000 # main
            c2000 < b1000
            d1000 < c1000
            d2000 < c2000
            x1000 # side
            y1000 < x1000 ^ b1000
            """)

    @Test(
        arguments: [
            ("b1000", ["b1000"]), ("b1", ["b1000"]), ("x", ["x1000"]), ("base", []), ("heads", ["d1000", "d2000", "y1000"]),
            ("main", ["c1000"]), ("side@head", ["y1000"]), ("side@heads", ["y1000"]), ("c2000@head", ["d2000"]), ("main@base", []),
            ("main@b1000", ["b1000"]), ("side@-1", ["x1000"]),
        ] as [(RevisionIdentifier, [String])])
    func names(_ identifier: RevisionIdentifier, _ ids: [String]) throws {
        #expect(try graph.revisions(identifier).map(\.id) == ids)
    }

    @Test(
        arguments: [
            ("head", .multipleHeads, "Multiple heads are present for given argument 'head'; d1000, d2000, y1000"),
            ("main@heads", nil, nil),
            ("b1000@head", .multipleHeads, "Multiple heads are present for given argument 'b1000@head'; d1000, d2000"),
            ("nope1", .noSuchRevision, "No such revision or branch 'nope1'"),
            (
                "no", .noSuchRevision,
                "No such revision or branch 'no'; please ensure at least four characters are present for partial revision identifier matches"
            ),
            ("", .noSuchRevision, nil),
            ("c", .ambiguousPrefix, "Multiple revisions start with 'c': 'c1000', 'c2000'..."),
            ("nope@a1000", .noSuchBranch, "No such branch: 'nope'"),
            ("side@a1000", .notInBranch, "Revision a1000 is not a member of branch 'side'"),
        ] as [(RevisionIdentifier, RevisionError.Code?, String?)])
    func fails(_ identifier: RevisionIdentifier, _ code: RevisionError.Code?, _ message: String?) throws {
        guard let code else {
            _ = try graph.revision(identifier)
            return
        }
        expectError(code, message) { try graph.revision(identifier) }
    }

    @Test(
        arguments: [
            ("heads", [], ["a1000", "b1000", "x1000", "y1000", "c2000", "d2000", "c1000", "d1000"]),
            ("c1", [], ["a1000", "b1000", "c1000"]),
            ("side@head", [], ["a1000", "b1000", "x1000", "y1000"]),
            ("+1", ["a1000"], ["b1000"]),
            ("main@+1", ["b1000"], ["c1000"]),
            ("main@+2", ["y1000"], ["c1000", "d1000"]),
            ("a1000+1", [], ["a1000", "b1000"]),
            ("d2000-1", ["a1000"], ["b1000", "c2000"]),
            ("side@y1000-1", [], ["x1000"]),
            ("main@base+2", [], ["a1000", "b1000"]),
            ("main@b1000+2", ["b1000"], ["c1000", "d1000"]),
            ("b1000", ["d1000"], []),
        ] as [(RevisionIdentifier, RevisionIdentifier, [String])])
    func upgrades(_ target: RevisionIdentifier, _ current: RevisionIdentifier, _ ids: [String]) throws {
        expectNoDifference(try graph.upgradeSteps(to: target, from: current).map(\.revision.id), ids)
    }

    @Test(
        arguments: [
            (
                "head", [], .multipleHeads,
                "Multiple head revisions are present for given argument 'head'; please specify a specific target revision, "
                    + "'<branchname>@head' to narrow to a specific head, or 'heads' for all heads"
            ),
            ("nope1", [], .noSuchRevision, "Can't locate revision identified by 'nope1'"),
            ("heads", ["gone1"], .noSuchRevision, "Can't locate revision identified by 'gone1'"),
            ("+1", ["b1000"], .ambiguousWalk, "Ambiguous walk: from b1000 it leads on to c1000, c2000"),
            ("+1", ["c1000", "c2000"], .ambiguousWalk, "Ambiguous upgrade from multiple current revisions"),
            ("+9", ["c1000"], .outOfRange, "Relative revision +9 didn't produce 9 migrations"),
            ("-1", ["c1000"], .outOfRange, "Relative revision -1 didn't produce 1 migrations"),
            ("d1000-9", [], .outOfRange, "Relative revision d1000-9 didn't produce 9 migrations"),
            ("a1000+99999999999999999999", [], .ambiguousWalk, nil),
            ("heads", ["b1000", "c1000"], .overlap, "Requested revision c1000 overlaps with other requested revisions b1000"),
        ] as [(RevisionIdentifier, RevisionIdentifier, RevisionError.Code, String?)])
    func upgradesFail(_ target: RevisionIdentifier, _ current: RevisionIdentifier, _ code: RevisionError.Code, _ message: String?) {
        expectError(code, message) { try graph.upgradeSteps(to: target, from: current) }
    }

    @Test(
        arguments: [
            ("base", ["d1000"], ["d1000", "c1000", "b1000", "a1000"]),
            ("b1000", ["d1000", "d2000"], ["d1000", "c1000", "d2000", "c2000"]),
            ("-1", ["d1000"], ["d1000"]),
            ("-1", ["d1000", "d2000"], ["d1000"]),
            ("main@-2", ["d1000", "d2000"], ["d1000", "c1000"]),
            ("main@b1000", ["d1000", "d2000"], ["d1000", "c1000"]),
            ("d2000-1", ["d2000"], ["d2000"]),
            ("a1000+1", ["c1000"], ["c1000"]),
            ("side@base", ["d1000", "y1000"], ["y1000", "x1000"]),
            ("c1000", ["c1000"], []),
        ] as [(RevisionIdentifier, RevisionIdentifier, [String])])
    func downgrades(_ target: RevisionIdentifier, _ current: RevisionIdentifier, _ ids: [String]) throws {
        expectNoDifference(try graph.downgradeSteps(to: target, from: current).map(\.revision.id), ids)
    }

    /// What depends on a branch's base goes with it.
    @Test func aDowngradeTakesDependentsAlong() throws {
        let steps = try graph.downgradeSteps(to: "a1000", from: ["y1000", "d1000"])
        #expect(steps.map(\.revision.id) == ["d1000", "c1000", "y1000", "b1000"])
    }

    @Test(
        arguments: [
            ("d1000", ["b1000"], .notAncestor, "Destination d1000 is not a valid downgrade target from current head(s)"),
            ("-1", [], .outOfRange, "Relative revision -1 didn't produce 1 migrations"),
            ("-9", ["d1000"], .outOfRange, "Relative revision -9 didn't produce 9 migrations"),
            ("+1", ["d1000"], .outOfRange, "Relative revision +1 didn't produce 1 migrations"),
            ("d1000-9", ["d1000"], .outOfRange, "Walked too far: there are no 9 revisions from d1000"),
            ("side@-1", ["d1000"], .notInBranch, nil),
            (["a1000", "b1000"], ["d1000"], .invalidRange, nil),
        ] as [(RevisionIdentifier, RevisionIdentifier, RevisionError.Code, String?)])
    func downgradesFail(_ target: RevisionIdentifier, _ current: RevisionIdentifier, _ code: RevisionError.Code, _ message: String?) {
        expectError(code, message) { try graph.downgradeSteps(to: target, from: current) }
    }

    @Test func warnsOfARelativeDowngradeFromSeveralHeads() {
        #expect(graph.downgradeWarning(to: "-1", from: ["d1000", "d2000"]) != nil)
        #expect(graph.downgradeWarning(to: "-1", from: ["d1000", "d1000"]) == nil)
        #expect(graph.downgradeWarning(to: "main@-1", from: ["d1000", "d2000"]) == nil)
    }

    @Test(
        arguments: [
            ("b1000:d1000", [], ["d1000", "c1000", "b1000"]),
            (":b1000", [], ["b1000", "a1000"]),
            ("c2000:", [], ["d2000", "c2000"]),
            (" b1000 : c2 ", [], ["c2000", "b1000"]),
            ("current:", ["c1000"], ["d1000", "c1000"]),
            (":current", ["c1000"], ["c1000", "b1000", "a1000"]),
            ("side@base:", [], ["y1000", "x1000", "b1000", "a1000"]),
        ] as [(String, [String], [String])])
    func history(_ range: String, _ current: [String], _ ids: [String]) throws {
        #expect(try graph.history(range, current: current).map(\.id) == ids)
    }

    @Test func allHistoryAndItsErrors() throws {
        #expect(try graph.history().map(\.id) == graph.allNewestFirst().map(\.id))
        expectError(.invalidRange, "History range requires [start]:[end], [start]:, or :[end]") { try graph.history("a1000") }
        expectError(
            .notAncestor, "Requested range d1000:b1000 does not refer to ancestor/descendant revisions along the same branch"
        ) { try graph.history("d1000:b1000") }
    }

    @Test func currentHeads() throws {
        #expect(try graph.currentHead(of: "main") == "d1000")
        expectError(.multipleHeads, nil) { try graph.currentHead() }
        #expect(try RevisionGraph([]).currentHead() == nil)
        #expect(try graph.allCurrent(["y1000"]).map(\.id) == ["b1000", "y1000"])
        #expect(try graph.filterForLineage(["d1000", "d2000", "a1000"], "main") == ["d1000", "a1000"])
        #expect(try graph.revisionNumbers("heads") == ["d1000", "d2000", "y1000"])
        #expect(try graph.revisionNumbers("side@head") == ["y1000"])
        #expect(try graph.revisionNumbers("base") == [])
        #expect(try graph.show("main").map(\.id) == ["c1000"])
    }
}
