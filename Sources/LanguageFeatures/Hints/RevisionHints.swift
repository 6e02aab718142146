import Revisions
import Schema
import SourceText
import Workspace

/// Short notes beside a revision's id and its directions: head, applied or pending, how many statements.
package struct RevisionHints {
    package struct Hint: Sendable, Hashable {
        /// A byte offset.
        package let offset: Int
        package let text: String
        /// More in Markdown, shown on demand.
        package let tooltip: String?
    }

    package static func of(
        _ file: ScriptFile, in snapshot: Snapshot, database: AppliedState?, evaluation: RevisionEvaluation?
    ) -> [Hint] {
        guard let anchors = RevisionAnchors(file) else { return [] }
        var marks: [String] = []
        if let relations = snapshot.graph.relations(of: anchors.revision) {
            if relations.isHead { marks.append("head") }
            if relations.isMergePoint { marks.append("merge") }
            if relations.isBranchPoint { marks.append("branch point") }
        }
        if let database {
            marks.append(
                database.heads.contains(anchors.revision)
                    ? "current" : database.applied.contains(anchors.revision) ? "applied" : "pending")
        }
        let lineEnd = file.source.lineRange(file.source.line(at: anchors.id.upperBound)).upperBound
        var hints: [Hint] = []
        if !marks.isEmpty {
            hints.append(
                Hint(
                    offset: lineEnd, text: marks.joined(separator: " · "),
                    tooltip: database.map { RevisionHover.state(of: anchors.revision, $0) }))
        }
        guard let evaluation else { return hints }
        for (direction, ranges) in [(Direction.upgrade, anchors.upgrade), (.downgrade, anchors.downgrade)] {
            guard let range = ranges.first, ranges.count == 1, let count = evaluation.statementCount(direction) else { continue }
            let end = file.source.lineRange(file.source.line(at: range.upperBound)).upperBound
            hints.append(
                Hint(offset: end, text: "\(count) statement\(count == 1 ? "" : "s")", tooltip: "on \(evaluation.dialect.rawValue)"))
        }
        return hints
    }
}
