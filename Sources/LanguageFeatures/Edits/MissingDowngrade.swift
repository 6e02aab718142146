import PythonSubset
import SourceText
import Workspace

/// Writes the downgrade that a revision lacks, by turning its upgrade round.
package struct MissingDowngrade {
    /// The places that get the downgrade, and its text.
    package let changes: [TextChange]
    /// False when something of the upgrade could not be turned round; a comment stands for it.
    package let isComplete: Bool

    init(_ changes: [TextChange], isComplete: Bool) {
        self.changes = changes
        self.isComplete = isComplete
    }

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
        let (lines, isComplete) = Self.lines(calls, module, source)
        guard let function = Self.function("downgrade", module) else {
            let end = Self.trimmedEnd(source)
            let body = Self.body(lines, indentation: "    ")
            self.init([TextChange(end..<source.bytes.count, "\n\n\ndef downgrade() -> None:\n\(body)\n")], isComplete: isComplete)
            return
        }
        guard let change = Self.change(function, lines, source) else { return nil }
        self.init([change], isComplete: isComplete)
    }

    /// The statements that undo the calls, the last one first, without the function's indentation.
    private static func lines(_ calls: [OperationCall], _ module: AST.Module, _ source: SourceText) -> (lines: [String], isComplete: Bool) {
        let conditional = conditionalRanges(module)
        let names = function("upgrade", module).map { LocalNames($0) } ?? LocalNames()
        var lines: [String] = []
        var batch: Range<Int>?
        var isComplete = true
        for call in calls.reversed() {
            guard case .attribute(let function) = call.call.function else { continue }
            if batch != call.batch?.range { batch = nil }
            let isConditional = conditional.contains { $0.contains(call.range.lowerBound) }
            guard !isConditional, let text = ReversedOperation.text(call, source, names) else {
                isComplete = false
                let comment =
                    "# line \(source.line(at: call.range.lowerBound) + 1), \(call.name): what undoes it can't be told; write it here"
                lines.append((batch == nil ? "" : "    ") + comment)
                continue
            }
            if let opened = call.batch, batch == nil {
                // `copy_from` tells how the table was before the upgrade; the downgrade finds another one.
                let arguments = opened.arguments.filter { if case .keyword(let name) = $0.kind { name.name != "copy_from" } else { true } }
                let texts = ReversedOperation.arguments(arguments, source, names) ?? []
                lines.append("with \(source[opened.function.range])(\(texts.joined(separator: ", "))) as \(source[function.value.range]):")
                batch = opened.range
            }
            lines.append((batch == nil ? "" : "    ") + "\(source[function.value.range]).\(text)")
        }
        if lines.allSatisfy({ $0.hasPrefix("#") }) { lines.append("pass") }
        return (lines, isComplete)
    }

    /// The change that gives an empty function a body; nil when it is not empty. A docstring stays.
    private static func change(_ function: AST.FunctionDefinition, _ lines: [String], _ source: SourceText) -> TextChange? {
        guard let opening = function.body.first, let last = function.body.last, function.body.allSatisfy(isEmpty) else { return nil }
        let isOwnLine = source.line(at: opening.range.lowerBound) > source.line(at: function.name.range.lowerBound)
        let lineStart = source.lineRange(source.line(at: opening.range.lowerBound)).lowerBound
        let indentation = isOwnLine ? source[lineStart..<opening.range.lowerBound] : "    "
        let body = body(lines, indentation: indentation)
        guard isDocstring(opening) else {
            return isOwnLine
                ? TextChange(lineStart..<last.range.upperBound, body)
                : TextChange(opening.range.lowerBound..<last.range.upperBound, "\n\(body)")
        }
        if isOwnLine { return TextChange(opening.range.upperBound..<last.range.upperBound, "\n\(body)") }
        let docstring = source[opening.range]
        return TextChange(opening.range.lowerBound..<last.range.upperBound, "\n\(indentation)\(docstring)\n\(body)")
    }

    private static func body(_ lines: [String], indentation: String) -> String {
        lines.map { indentation + $0 }.joined(separator: "\n")
    }

    /// The last definition of a name counts, as in Python.
    private static func function(_ name: String, _ module: AST.Module) -> AST.FunctionDefinition? {
        for case .functionDefinition(let function) in module.body.reversed() where function.name.name == name { return function }
        return nil
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

    static func trimmedEnd(_ source: SourceText) -> Int {
        var end = source.bytes.count
        while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
        return end
    }
}
