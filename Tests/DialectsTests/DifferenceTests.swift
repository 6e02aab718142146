import Foundation
import Schema
import Testing

@Suite struct DifferenceTests {
    @Test func everyDifferenceHasItsRowAndItsTitle() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/differences.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| D") }.compactMap {
            $0.split(separator: " ").dropFirst().first.map(String.init)
        }
        #expect(rows == Difference.all.map(\.rawValue))
        let fallback = Difference(rawValue: "?").title
        #expect(Difference.all.allSatisfy { $0.title != fallback })
    }
}
