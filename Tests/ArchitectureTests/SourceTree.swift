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
        Set(
            try text(path).matches(
                of:
                    /(?m)^\s*(?:@\w+(?:\(\w+\))?\s+)?(?:(?:package|public|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
            )
            .map { String($0.1) })
    }

    /// The lines of a Swift file, with their numbers, without comments.
    static func code(_ path: String) throws -> [(number: Int, line: Substring)] {
        try text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            (index + 1, line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line)
        }
    }
}
