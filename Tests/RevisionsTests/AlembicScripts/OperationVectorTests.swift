import Dialects
import Foundation
@testable import Revisions
import Schema
import Testing

/// Alembic's own tests of `op`, recorded: the snippet of each and the SQL that Alembic printed for it.
///
/// `RETORT_VECTORS` names the folder that the conformance run records them into; without it the test is skipped.
struct OperationVectorTests {
    static let folder = ProcessInfo.processInfo.environment["RETORT_VECTORS"]

    @Test(.enabled(if: folder != nil, "RETORT_VECTORS is not set")) func operations() throws {
        let path = try #require(Self.folder) + "/op_replayed.jsonl"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let vectors = try lines.map { try JSONDecoder().decode(OperationVector.self, from: Data($0.utf8)) }
        #expect(vectors.count > 600)
        let problems = vectors.compactMap(\.problem)
        #expect(problems == [])
    }
}

struct OperationVector: Decodable {
    struct Failure: Decodable {
        let type: String
    }

    let id: String
    let dialect: String
    let naming_convention: [String: String]?
    let imports: [String]
    let snippet: String
    let sql: String?
    let error: Failure?

    /// What differs; nil when all is as recorded.
    var problem: String? {
        guard let target = Dialect(named: DialectName(rawValue: dialect)) else { return "\(id): no dialect \(dialect)" }
        var options = literalOptions()
        if let naming_convention {
            var convention = NamingConvention([:])
            for (name, template) in naming_convention {
                if let subject = NamingConvention.Subject(rawValue: name) { convention.templates[subject] = template }
            }
            options.namingConvention = convention
        }
        let source = (imports + ["from alembic import op", snippet, "def upgrade(): pass"]).joined(separator: "\n")
        let run = runScript(source, .upgrade, target, options: options)
        if let error {
            let isSame = run.exception.map { exception in error.classes.contains { exception.contains($0) } } ?? false
            return isSame ? nil : "\(id) \(dialect): expected \(error.type), got \(run.exception ?? run.sql)"
        }
        if run.exception == nil, normal(run.sql) == normal(sql ?? "") { return nil }
        return "\(id) \(dialect)\n\(snippet)\nexpected:\n\(sql ?? "")\ngot:\n\(run.sql)\(run.exception ?? "")"
    }

    /// Neighbouring statements in order where Alembic leaves their order to chance.
    private func normal(_ sql: String) -> [String] {
        let blocks = sql.trimmedEnd.components(separatedBy: "\n\n")
        var result: [String] = []
        var run: [String] = []
        var kind = 0
        for block in blocks {
            let now =
                block.hasPrefix("CREATE INDEX ") || block.hasPrefix("CREATE UNIQUE INDEX ")
                ? 1 : block.contains(" FOREIGN KEY(") && block.hasPrefix("ALTER ") ? 2 : 0
            if now == 0 || now != kind {
                result += run.sorted()
                run = []
            }
            kind = now
            if now == 0 { result.append(block) } else { run.append(block) }
        }
        return result + run.sorted()
    }
}

extension OperationVector.Failure {
    /// The class of the recorded exception and the classes that stand for the same complaint.
    fileprivate var classes: [String] {
        type == "UnsupportedCompilationError" ? [type, "CompileError"] : [type]
    }
}
