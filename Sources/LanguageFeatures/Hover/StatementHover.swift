import Dialects
import Revisions
import Schema
import Workspace

/// What is told of a directive's call or a statement, in Markdown: the SQL that it makes in each dialect.
package enum StatementHover {
    /// At most so many statements are shown for a dialect.
    static let limit = 20

    /// The SQL that a call makes, dialect by dialect; that it makes none, where all of the revision is known.
    package static func text(of call: OperationCall, uri: String, in evaluations: [RevisionEvaluation]) -> String? {
        var blocks: [String] = []
        for evaluation in evaluations {
            let statements = evaluation.statements(of: call.range, in: uri).filter { $0.kind != .transaction }
            guard !statements.isEmpty else { continue }
            blocks.append(block(evaluation.dialect.rawValue, statements))
        }
        if !blocks.isEmpty { return blocks.joined(separator: "\n\n") }
        guard !evaluations.isEmpty, evaluations.allSatisfy(\.diagnostics.isEmpty) else { return nil }
        return "It makes no SQL on \(evaluations.map(\.dialect.rawValue).joined(separator: ", "))."
    }

    private static func block(_ title: String, _ statements: [Statement]) -> String {
        var sql = statements.prefix(limit).map(\.offlineText).joined(separator: "\n\n")
        if statements.count > limit { sql += "\n\n-- and \(statements.count - limit) more" }
        return "\(title)\n\(fenced(sql))"
    }

    /// The fence is longer than every run of backticks in the text.
    static func fenced(_ sql: String) -> String {
        var (run, longest) = (0, 2)
        for byte in sql.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence)sql\n\(sql)\n\(fence)"
    }

    /// Where a statement of a `.sql` revision stands, and what it locks.
    package static func text(of offset: Int, in file: ScriptFile, _ outline: FileOutline, database: AppliedState?) -> String? {
        guard let revision = file.revision else { return nil }
        for entry in outline.statements {
            guard let number = entry.parts.firstIndex(where: { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }) else {
                continue
            }
            let section = entry.section
            var facts = [
                "Statement \(number + 1) of \(entry.parts.count) of the \(section.direction.rawValue) of `\(revision.id)`",
                section.dialects.isEmpty ? "on every dialect" : "on \(section.dialects.joined(separator: " and "))",
            ]
            if !section.isTransactional { facts.append("outside the transaction") }
            var lines = [facts.joined(separator: ", ")]
            let dialects = Dialect.all.filter { section.dialects.isEmpty || section.dialects.contains($0.name.rawValue) }
            for dialect in dialects where dialect.name == .postgresql {
                let locks = dialect.traits(of: entry.parts[number].sql).locks
                if let strongest = locks.map(\.mode).max() { lines.append("PostgreSQL locks: \(strongest.rawValue)") }
            }
            if let database { lines.append(RevisionHover.state(of: revision.id, database)) }
            return lines.joined(separator: "\n\n")
        }
        return nil
    }
}
