import Foundation
import LanguageFeatures
import Revisions
import Testing

/// docs/diagnostics.md against the codes that the sources know.
struct DiagnosticPagesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func theDocumentIsThePages() throws {
        let text = try String(contentsOf: Self.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
        #expect(text == DiagnosticPages.text, "write DiagnosticPages.text to docs/diagnostics.md")
    }

    /// Codes are written as `code: "..."`, as the raw values of `RevisionError.Code`, or as an argument of `report` and its like.
    @Test func everyCodeHasASection() throws {
        let known = Set(DiagnosticPages.pages.map(\.code))
        #expect(known.count == DiagnosticPages.pages.count)
        var used: Set<String> = []
        let sources = Self.root.appending(path: "Sources")
        for case let path as String in try #require(FileManager.default.enumerator(atPath: sources.path)) where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            for match in text.matches(of: /code: "([a-z]+(?:-[a-z]+)*)"/) { used.insert(String(match.1)) }
        }
        #expect(used.count > 20)
        #expect(used.subtracting(known) == [])
    }
}
