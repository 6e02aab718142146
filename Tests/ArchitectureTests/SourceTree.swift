import Foundation

/// The checkout that this test was built from.
enum SourceTree {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The names of the folders of `Sources`: one a target.
    static func targets() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Paths of the Swift files below `folder`, relative to the checkout.
    static func swiftFiles(below folder: String) -> [String] {
        guard let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path) else { return [] }
        return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }.sorted()
    }

    /// The modules that a Swift file imports.
    static func imports(_ path: String) throws -> Set<String> {
        let lines = try text(path).split(separator: "\n").filter { $0.contains("import ") && !$0.hasPrefix("//") }
        let declaration =
            /^\s*(?:@\w+(?:\(\w+\))?\s+)?(?:\w+\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
        return Set(lines.compactMap { line in line.firstMatch(of: declaration).map { String($0.1) } })
    }

    /// The lines of a Swift file that hold one of the words outside a comment, with their numbers.
    static func lines(of path: String, with words: [String]) throws -> [(number: Int, line: Substring)] {
        let text = try text(path)
        guard words.contains(where: { text.contains($0) }) else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        return lines.compactMap { index, line in
            let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
            return words.contains(where: { code.contains($0) }) ? (index + 1, code) : nil
        }
    }
}
