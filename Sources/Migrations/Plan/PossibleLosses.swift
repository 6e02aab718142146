import PythonSubset
import Revisions
import Schema
import SourceText
import Workspace

/// Finds what an unknown part of a step may lose: a script whose statements can't all be known from its text is searched for the words of
/// directives and statements that lose data, outside of the function of the other direction.
enum PossibleLosses {
    private static let directives = ["drop_table", "drop_column", "drop_schema", "drop_all"]
    private static let statements = ["drop table", "drop column", "drop schema", "truncate", "delete from"]

    static func of(_ step: MigrationPlan.Step, in snapshot: Snapshot) -> [PlanHazard] {
        guard !step.isComplete, case .revision(let revisionStep) = step.step, let file = snapshot.file(of: revisionStep.revision.id),
            case .python(let parsed) = file.script
        else { return [] }
        let other = revisionStep.direction == .upgrade ? Direction.downgrade : .upgrade
        let left = parsed.module.body.filter { statement in
            if case .functionDefinition(let function) = statement { function.name.name != other.rawValue } else { true }
        }
        return (directives + statements).compactMap { word in
            for statement in left {
                guard let offset = firstOffset(of: Array(word.utf8), in: file.source.bytes, statement.range) else { continue }
                return PlanHazard(
                    .dataLoss,
                    "May lose data: its script says '\(word)', and not all of its statements can be known before it runs.",
                    revision: revisionStep.revision.id,
                    location: SourceLocation(uri: file.uri, range: offset..<offset + word.utf8.count))
            }
            return nil
        }
    }

    /// Where ASCII letters occur in a range, in upper or lower case.
    private static func firstOffset(of word: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<bytes.count)
        guard let first = word.first, range.count >= word.count else { return nil }
        for offset in range.lowerBound...(range.upperBound - word.count) where bytes[offset] | 0x20 == first {
            if zip(bytes[offset...], word).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return offset }
        }
        return nil
    }
}
