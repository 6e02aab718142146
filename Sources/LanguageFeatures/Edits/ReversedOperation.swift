import PythonSubset
import SourceText

/// The directive that undoes another one, as text.
struct ReversedOperation {
    /// A line of Python without its indentation; a comment where nothing is known to undo the directive.
    let line: String
    let isKnown: Bool

    init(_ call: OperationCall, _ source: SourceText, receiver: String, isConditional: Bool) {
        if !isConditional, let text = Self.text(call, source) {
            line = "\(receiver).\(text)"
            isKnown = true
        } else {
            line = "# line \(source.line(at: call.range.lowerBound) + 1), \(call.name): what undoes it can't be told; write it here"
            isKnown = false
        }
    }

    private static func text(_ call: OperationCall, _ source: SourceText) -> String? {
        func text(_ position: Int, _ name: String) -> String? {
            call.argument(position, name).flatMap {
                if case .constant(let constant) = $0, constant.value == .none { nil } else { source[$0.range] }
            }
        }
        let schema = call.keyword("schema").map { ", schema=\(source[$0.range])" } ?? ""
        let table = call.isInBatch ? nil : text(0, "table_name")
        switch call.name {
        case "create_table": return table.map { "drop_table(\($0)\(schema))" }
        case "rename_table":
            guard let old = text(0, "old_table_name"), let new = text(1, "new_table_name") else { return nil }
            return "rename_table(\(new), \(old)\(schema))"
        case "add_column":
            guard let column = call.argument(1, "column"), let name = columnName(column, source) else { return nil }
            return "drop_column(\(prefix(table))\(name)\(schema))"
        case "create_index":
            guard let name = text(call.isInBatch ? 1 : 0, "index_name") else { return nil }
            if call.isInBatch { return "drop_index(\(name))" }
            return text(1, "table_name").map { "drop_index(\(name), table_name=\($0)\(schema))" }
        case "create_unique_constraint": return constraint("unique")
        case "create_check_constraint": return constraint("check")
        case "create_primary_key": return constraint("primary")
        case "create_foreign_key": return constraint("foreignkey")
        case "alter_column": return alteration(call, source, table)
        default: return nil
        }

        func constraint(_ type: String) -> String? {
            guard let name = text(call.isInBatch ? 1 : 0, "constraint_name") else { return nil }
            if call.isInBatch { return "drop_constraint(\(name), type_=\"\(type)\")" }
            let schema = (call.keyword("schema") ?? call.keyword("source_schema")).map { ", schema=\(source[$0.range])" } ?? ""
            return text(1, type == "foreignkey" ? "source_table" : "table_name").map {
                "drop_constraint(\(name), \($0), type_=\"\(type)\"\(schema))"
            }
        }
    }

    private static func prefix(_ table: String?) -> String { table.map { "\($0), " } ?? "" }

    private static func columnName(_ expression: AST.Expression, _ source: SourceText) -> String? {
        guard OperationCall.columnName(expression) != nil, case .call(let call) = expression else { return nil }
        return call.arguments.first.map { source[$0.value.range] }
    }

    /// Only what says how it was before can be turned round.
    private static func alteration(_ call: OperationCall, _ source: SourceText, _ table: String?) -> String? {
        func text(_ name: String) -> String? { call.keyword(name).map { source[$0.range] } }
        guard let column = call.argument(1, "column_name").map({ source[$0.range] }) else { return nil }
        var arguments: [String] = []
        if text("new_column_name") != nil { arguments.append("new_column_name=\(column)") }
        for (new, old) in [("type_", "existing_type"), ("server_default", "existing_server_default"), ("comment", "existing_comment")] {
            guard let value = text(new) else {
                if new == "type_", let kept = text(old) { arguments.append("\(old)=\(kept)") }
                continue
            }
            guard let before = text(old) else { return nil }
            arguments += ["\(new)=\(before)", "\(old)=\(value)"]
        }
        if let nullable = text("nullable") {
            guard let before = text("existing_nullable") ?? ["True": "False", "False": "True"][nullable] else { return nil }
            arguments.append("nullable=\(before)")
        } else if let kept = text("existing_nullable") {
            arguments.append("existing_nullable=\(kept)")
        }
        guard !arguments.isEmpty else { return nil }
        if let schema = text("schema") { arguments.append("schema=\(schema)") }
        return "alter_column(\(prefix(table))\(text("new_column_name") ?? column), \(arguments.joined(separator: ", ")))"
    }
}
