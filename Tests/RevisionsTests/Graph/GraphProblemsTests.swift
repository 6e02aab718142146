import CustomDump
import SourceText
import Testing

@testable import Revisions

struct GraphProblemsTests {
    struct Expected: Sendable {
        var uri: String
        var code: String
        var range: Range<Int>
        var severity: Diagnostic.Severity = .error
    }

    /// Each graph has one kind of problem.
    @Test(
        arguments: [
            ("a\nb < gone", [Expected(uri: "b", code: "missing-down-revision", range: 10..<11)]),
            ("a # l\nb < l", [Expected(uri: "b", code: "missing-down-revision", range: 10..<11)]),
            ("a\nb < a ^ gone", [Expected(uri: "b", code: "unknown-dependency", range: 20..<21)]),
            ("a < a", [Expected(uri: "a", code: "revision-loop", range: 10..<11)]),
            ("a ^ a", [Expected(uri: "a", code: "dependency-loop", range: 20..<21)]),
            ("a # l\nb < a # l", [Expected(uri: "b", code: "branch-label-clash", range: 30..<31)]),
            ("a\nb < a # a", [Expected(uri: "b", code: "branch-label-clash", range: 30..<31)]),
            ("a@b", [Expected(uri: "a@b", code: "illegal-revision-id", range: 1..<2)]),
            ("a@\u{301}b", [Expected(uri: "a@\u{301}b", code: "illegal-revision-id", range: 1..<2)]),
            (
                "a < c\nb < a\nc < b\nx",
                [
                    Expected(uri: "a", code: "revision-cycle", range: 10..<11), Expected(uri: "b", code: "revision-cycle", range: 10..<11),
                    Expected(uri: "c", code: "revision-cycle", range: 10..<11),
                ]
            ),
            (
                "a ^ b\nb < a",
                [
                    Expected(uri: "a", code: "dependency-cycle", range: 20..<21),
                    Expected(uri: "b", code: "dependency-cycle", range: 10..<11),
                ]
            ),
            (
                String(repeating: "x", count: 33),
                [Expected(uri: String(repeating: "x", count: 33), code: "long-revision-id", range: 1..<2, severity: .warning)]
            ),
        ])
    func areReportedInPlace(_ notation: String, _ expected: [Expected]) {
        let diagnostics = RevisionGraph(notation: notation).diagnostics.mapValues { $0.filter { $0.code != "several-heads" } }
            .filter { !$0.value.isEmpty }
        #expect(Set(diagnostics.keys) == Set(expected.map { "file:///\($0.uri)" }))
        for problem in expected {
            let found = diagnostics["file:///\(problem.uri)"] ?? []
            expectNoDifference(found.map(\.code), [problem.code])
            expectNoDifference(found.map(\.range), [problem.range])
            expectNoDifference(found.map(\.severity), [problem.severity])
        }
    }

    @Test func aDuplicateNamesTheOtherFile() {
        let first = Revision(id: "a", uri: "file:///1", ranges: Revision.Ranges(id: 1..<2))
        let second = Revision(id: "a", uri: "file:///2", ranges: Revision.Ranges(id: 3..<4))
        let graph = RevisionGraph([first, second])
        #expect(graph["a"] == second)
        #expect(graph.heads == ["a"])
        expectNoDifference(
            graph.diagnostics["file:///1"]?.map(\.related),
            [
                [
                    Diagnostic.Related(uri: "file:///2", range: 3..<4, message: "also declared here, and this one counts")
                ]
            ])
        expectNoDifference(
            graph.diagnostics["file:///2"]?.map(\.related),
            [
                [
                    Diagnostic.Related(uri: "file:///1", range: 1..<2, message: "also declared here")
                ]
            ])
    }

    @Test func severalHeadsAreInformation() {
        let graph = RevisionGraph(notation: "a\nb < a\nc < a")
        #expect(graph.diagnostics["file:///b"]?.map(\.code) == ["several-heads"])
        #expect(graph.diagnostics["file:///b"]?.first?.severity == .information)
        #expect(graph.diagnostics["file:///b"]?.first?.related.map(\.uri) == ["file:///c"])
        #expect(graph.diagnostics["file:///a"] == nil)
    }

    @Test func aShortenedReferenceIsExplained() {
        let graph = RevisionGraph(notation: "abcdef\nb < abcd")
        #expect(
            graph.diagnostics["file:///b"]?.first?.message
                == "Revision abcd referenced from b is not present; write the whole id 'abcdef'")
    }

    @Test func whatIsBrokenIsRefusedAndTheRestWorks() throws {
        let graph = RevisionGraph(notation: "a\nb < a\nx < gone\ny < x\np < q\nq < p")
        #expect(try graph.upgradeSteps(to: "b", from: []).map(\.revision.id) == ["a", "b"])
        expectError(.missingDownRevision, "Revision gone referenced from x is not present") { try graph.upgradeSteps(to: "y", from: []) }
        expectError(.missingDownRevision, nil) { try graph.downgradeSteps(to: "base", from: ["y"]) }
        expectError(.cycle, "Cycle is detected in revisions (p, q)") { try graph.upgradeSteps(to: "q", from: []) }
        #expect(Set(graph.allNewestFirst().map(\.id)) == ["a", "b", "x", "y", "p", "q"])
    }

    @Test func anAmbiguousLabelIsRefused() {
        let graph = RevisionGraph(notation: "a # l\nb # l")
        expectError(.labelClash, "Branch name 'l' in revision b already used by revision a") {
            try graph.upgradeSteps(to: "l@head", from: [])
        }
    }

    @Test func aRevisionBelowACycleWorks() throws {
        let graph = RevisionGraph(notation: "a\nb < a c\nc < b\nd < c")
        #expect(try graph.upgradeSteps(to: "a", from: []).map(\.revision.id) == ["a"])
        expectError(.cycle, nil) { try graph.upgradeSteps(to: "d", from: []) }
    }
}

/// Expects `body` to fail with this code, and this message if one is given.
func expectError<Result>(
    _ code: RevisionError.Code, _ message: String?, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Result
) {
    do {
        let result = try body()
        Issue.record("expected \(code), got \(result)", sourceLocation: sourceLocation)
    } catch let error as RevisionError {
        #expect(error.code == code, sourceLocation: sourceLocation)
        if let message { expectNoDifference(error.message, message) }
    } catch {
        Issue.record(error, sourceLocation: sourceLocation)
    }
}
