import SourceText
import Testing

@testable import Revisions

struct RevisionGraphTests {
    /// Two branches, a merge, a branch of its own that depends on one of them.
    let graph = RevisionGraph(
        notation: """
            a
            b1 < a # left
            b2 < a
            m < b1 b2
            x # side
            y < x ^ b1
            """)

    @Test func headsAndBases() {
        #expect(graph.heads == ["m", "y"])
        #expect(graph.realHeads == ["m", "y"])
        #expect(graph.bases == ["a", "x"])
        #expect(graph.realBases == ["a", "x"])
        #expect(graph.branchPoints().map(\.id) == ["a"])
    }

    @Test func aHeadThatIsDependedOnIsNoRealHead() {
        let graph = RevisionGraph(notation: "a\nb ^ a")
        #expect(graph.heads == ["a", "b"])
        #expect(graph.realHeads == ["b"])
        #expect(graph.bases == ["a", "b"])
        #expect(graph.realBases == ["a"])
    }

    @Test func relations() throws {
        let b1 = try #require(graph.relations(of: "b1"))
        #expect(b1.downRevisions == ["a"])
        #expect(b1.nextRevisions == ["m"])
        #expect(b1.dependents == ["y"])
        #expect(!b1.isHead && !b1.isBase && !b1.isMergePoint && !b1.isBranchPoint)
        let m = try #require(graph.relations(of: "m"))
        #expect(m.isRealHead && m.isMergePoint)
        #expect(try #require(graph.relations(of: "a")).isBranchPoint)
        #expect(try #require(graph.relations(of: "y")).resolvedDependencies == ["b1"])
        #expect(graph.relations(of: "nothing") == nil)
    }

    @Test(
        arguments: [
            // Down to all descendants.
            ("a\nb < a # l\nc < b", ["b", "c", "a"]),
            // A straight line is labelled to its base, but not past a branch point.
            ("a\nb < a\nc < b # l\nd < a", ["c", "b"]),
            // Past no merge either: the walk down begins above it.
            ("a\nb < a # l\nc\nm < b c", ["b", "m"]),
            // A branch above the label keeps it from going down.
            ("a\nb < a # l\nc < b\nd < b", ["b", "c", "d"]),
            // Dependencies carry no label, but make a branch point.
            ("a\nb < a # l\nc ^ a", ["b"]),
        ])
    func labelsAreInherited(_ notation: String, _ labelled: [String]) {
        let graph = RevisionGraph(notation: notation)
        #expect(Set(graph.revisions.map(\.id).filter { graph.branchLabels(of: $0) == ["l"] }) == Set(labelled))
    }

    @Test func labelsComeInTheOrderOfTheBranch() {
        let graph = RevisionGraph(notation: "a # one\nb < a # two three\nc < b")
        #expect(graph.branchLabels(of: "c") == ["one", "two", "three"])
    }

    @Test func dependenciesOfAncestorsAreNotRepeated() throws {
        let graph = RevisionGraph(notation: "d1\nd2\na ^ d1\nb < a ^ d1 d2\nc ^ d1")
        #expect(try #require(graph.relations(of: "b")).normalizedDownRevisions == ["a", "d2"])
        #expect(try #require(graph.relations(of: "c")).normalizedDownRevisions == ["d1"])
    }

    @Test func aDependencyMayBeALabel() throws {
        let graph = RevisionGraph(notation: "a # base\nb ^ base")
        #expect(try #require(graph.relations(of: "b")).resolvedDependencies == ["a"])
        #expect(graph.diagnostics["file:///b"]?.contains { $0.severity == .error } != true)
    }

    @Test func aLongChainIsWalkedWithoutRecursion() throws {
        let count = 20_000
        let graph = RevisionGraph((0..<count).map { Revision(id: "r\($0)", downRevisions: $0 == 0 ? [] : ["r\($0 - 1)"]) })
        #expect(graph.heads == ["r19999"])
        let steps = try graph.upgradeSteps(to: "head", from: [])
        #expect(steps.count == count)
        #expect(steps.last?.revision.id == "r19999")
        #expect(try graph.downgradeSteps(to: "-19999", from: ["r19999"]).count == count - 1)
    }

    /// Each of the second chain waits for one of the first, as deep as the chains are.
    @Test func aLadderOfDependenciesIsOrdered() throws {
        let graph = RevisionGraph(
            (0..<2_000).flatMap { rung in
                [
                    Revision(id: "a\(rung)", downRevisions: rung == 0 ? [] : ["a\(rung - 1)"]),
                    Revision(id: "b\(rung)", downRevisions: rung == 0 ? [] : ["b\(rung - 1)"], dependencies: ["a\(rung)"]),
                ]
            })
        let position = Dictionary(
            uniqueKeysWithValues: try graph.upgradeSteps(to: "heads", from: []).enumerated().map { ($1.revision.id, $0) })
        #expect((0..<2_000).allSatisfy { position["a\($0)"] ?? 0 < position["b\($0)"] ?? 0 })
    }
}
