import Dialects
import PythonSubset
import Revisions
import SourceText
import Workspace

/// Writes the downgrade that a revision lacks, by turning its upgrade round.
package struct MissingDowngrade {
    /// The place that gets the downgrade, and its text.
    package let change: TextChange
    /// False when something of the upgrade could not be turned round; a comment stands for it.
    package let isComplete: Bool

    /// `nil` when the revision has a downgrade that does something, or an upgrade that does nothing.
    package init?(_ file: ScriptFile, _ outline: FileOutline) {
        switch file.script {
        case .python(let parsed): self.init(parsed.module, outline.operations, file.source)
        case .sql(let script): self.init(script, outline, file.source)
        }
    }

    private init?(_ module: AST.Module, _ operations: [OperationCall], _ source: SourceText) {
        let calls = operations.filter { $0.function == "upgrade" && !Self.saysNothing.contains($0.name) }
        guard !calls.isEmpty, !operations.contains(where: { $0.function == "downgrade" }) else { return nil }
        let conditional = Self.conditionalRanges(module)
        var lines: [String] = []
        var batch: (table: Range<Int>, receiver: String)?
        var isComplete = true
        for call in calls.reversed() {
            guard case .attribute(let function) = call.call.function else { continue }
            let receiver = source[function.value.range]
            if let table = call.batchTable {
                if batch?.table != table.range {
                    lines.append("with op.batch_alter_table(\(source[table.range])) as \(receiver):")
                    batch = (table.range, receiver)
                }
            } else {
                batch = nil
            }
            let isConditional = conditional.contains { $0.contains(call.range.lowerBound) }
            let reversed = ReversedOperation(call, source, receiver: receiver, isConditional: isConditional)
            isComplete = isComplete && reversed.isKnown
            if !reversed.isKnown, call.isInBatch { lines.append("    pass") }
            lines.append((call.isInBatch ? "    " : "") + reversed.line)
        }
        if lines.allSatisfy({ $0.hasPrefix("#") }) { lines.append("pass") }
        let body = lines.map { "    \($0)" }.joined(separator: "\n")
        self.isComplete = isComplete
        for case .functionDefinition(let function) in module.body.reversed() where function.name.name == "downgrade" {
            guard let last = function.body.last, let first = function.body.first(where: { !Self.isDocstring($0) }) ?? function.body.last,
                function.body.allSatisfy({ Self.isEmpty($0) })
            else { return nil }
            if Self.isDocstring(first) {
                change = TextChange(last.range.upperBound..<last.range.upperBound, "\n\(body)")
            } else {
                let start = source.lineRange(source.line(at: first.range.lowerBound)).lowerBound
                let isOwnLine = source.line(at: first.range.lowerBound) > source.line(at: function.name.range.lowerBound)
                change =
                    isOwnLine
                    ? TextChange(start..<last.range.upperBound, body)
                    : TextChange(first.range.lowerBound..<last.range.upperBound, "\n\(body)")
            }
            return
        }
        let end = Self.trimmedEnd(source)
        change = TextChange(end..<source.bytes.count, "\n\n\ndef downgrade() -> None:\n\(body)\n")
    }

    private init?(_ script: Revisions.SQLScript, _ outline: FileOutline, _ source: SourceText) {
        guard script.revision != nil, !script.sections.contains(where: { $0.direction == .downgrade }),
            let section = outline.statements.first(where: { $0.section.direction == .upgrade })
        else { return nil }
        var lines = ["-- migrate:down"]
        var isComplete = true
        for part in section.parts.reversed() {
            let undone = ReversedStatement.lines(part.sql)
            if undone.isEmpty {
                isComplete = false
                lines.append("-- line \(source.line(at: part.range.lowerBound) + 1): what undoes it can't be told; write it here")
            }
            lines += undone
        }
        self.isComplete = isComplete
        let end = Self.trimmedEnd(source)
        change = TextChange(end..<source.bytes.count, "\n\n\(lines.joined(separator: "\n"))\n")
    }

    /// Where the module's statements stand under a condition or in a loop.
    private static func conditionalRanges(_ module: AST.Module) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var left = module.body
        while let statement = left.popLast() {
            switch statement {
            case .if, .for, .while, .match, .try: found.append(statement.range)
            default: left += statement.bodies.joined()
            }
        }
        return found
    }

    /// Directives that change nothing by themselves.
    private static let saysNothing: Set<String> = ["get_bind", "get_context", "f", "inline_literal", "batch_alter_table"]

    private static func isDocstring(_ statement: AST.Statement) -> Bool {
        guard case .expression(let node) = statement else { return false }
        return node.value.stringLiteral != nil
    }

    private static func isEmpty(_ statement: AST.Statement) -> Bool {
        switch statement {
        case .pass: return true
        case .expression(let node):
            if case .constant = node.value { return true }
            return false
        default: return false
        }
    }

    private static func trimmedEnd(_ source: SourceText) -> Int {
        var end = source.bytes.count
        while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
        return end
    }
}
