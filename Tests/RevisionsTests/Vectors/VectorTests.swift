import Foundation
import Testing

@testable import Revisions

/// Replays vectors recorded from Alembic's own test suite: `RETORT_VECTORS` names the folder with `graph.jsonl` and `heads.jsonl`
/// (Tests/Conformance records them).
@Suite(.enabled(if: VectorFile.folder != nil, "RETORT_VECTORS is not set"))
struct VectorTests {
    @Test func graphCalls() throws {
        let vectors: [GraphVector] = try VectorFile.read("graph.jsonl")
        let failures = vectors.compactMap { vector in vector.problem.map { "\(vector.id): \(vector.call)(\(vector.args)): \($0)" } }
        for failure in failures { Issue.record("\(failure)") }
        print("graph.jsonl: \(vectors.count - failures.count) of \(vectors.count) pass")
        #expect(!vectors.isEmpty)
    }

    @Test func versionRows() throws {
        let vectors: [HeadsVector] = try VectorFile.read("heads.jsonl")
        let failures = vectors.compactMap { vector in vector.problem.map { "\(vector.id): \(vector.step): \($0)" } }
        for failure in failures { Issue.record("\(failure)") }
        print("heads.jsonl: \(vectors.count - failures.count) of \(vectors.count) pass")
        #expect(!vectors.isEmpty)
    }
}

enum VectorFile {
    static let folder = ProcessInfo.processInfo.environment["RETORT_VECTORS"]

    static func read<Vector: Decodable>(_ name: String) throws -> [Vector] {
        let url = URL(fileURLWithPath: try #require(folder)).appendingPathComponent(name)
        return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Vector.self, from: $0) }
    }
}
