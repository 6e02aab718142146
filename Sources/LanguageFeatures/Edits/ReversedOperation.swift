import PythonSubset
import SourceText

/// The directive that undoes another one, as text.
struct ReversedOperation {
    /// What undoes the directive can't be told from its text.
    private struct Untold: Error {}

    private let call: OperationCall
    private let source: SourceText
    private let names: LocalNames

    private init(_ call: OperationCall, _ source: SourceText, _ names: LocalNames) {
        self.call = call
        self.source = source
        self.names = names
    }

    /// A call without its receiver, such as `drop_table("t")`; nil where nothing is known to undo the directive.
    static func text(_ call: OperationCall, _ source: SourceText, _ names: LocalNames) -> String? {
        try? ReversedOperation(call, source, names).text()
    }

    /// Arguments as text; nil for one with a name that only the function around it has.
    static func arguments(_ arguments: [AST.Argument], _ source: SourceText, _ names: LocalNames) -> [String]? {
        var texts: [String] = []
        for argument in arguments {
            guard let value = names.text(of: argument.value, in: source) else { return nil }
            texts.append(source[argument.range.lowerBound..<argument.value.range.lowerBound] + value)
        }
        return texts
    }

    private func text(_ expression: AST.Expression) throws -> String {
        guard let text = names.text(of: expression, in: source) else { throw Untold() }
        return text
    }

    private func optional(_ expression: AST.Expression?) throws -> String? {
        guard let expression else { return nil }
        if case .constant(let constant) = expression, constant.value == .none { return nil }
        return try text(expression)
    }

    private func required(_ position: Int, _ name: String) throws -> String {
        guard let text = try optional(call.argument(position, name)) else { throw Untold() }
        return text
    }

    private func keyword(_ name: String) throws -> String? { try call.keyword(name).map(text) }

    /// The table and what separates it from the next argument; nothing in a batch.
    private func table() throws -> String { call.isInBatch ? "" : try required(0, "table_name") + ", " }

    private func schema(_ names: String...) throws -> String {
        for name in names { if let schema = try keyword(name) { return ", schema=\(schema)" } }
        return ""
    }

    private func text() throws -> String {
        let isUnpacked = call.call.arguments.contains { if case .unpackedMapping = $0.kind { true } else { false } }
        guard !isUnpacked, ["False", nil].contains(try optional(call.keyword("if_not_exists"))) else { throw Untold() }
        switch call.name {
        case "create_table": return "drop_table(\(try required(0, "table_name"))\(try schema("schema")))"
        case "rename_table":
            return "rename_table(\(try required(1, "new_table_name")), \(try required(0, "old_table_name"))\(try schema("schema")))"
        case "add_column":
            guard let column = call.argument(1, "column"), OperationCall.isColumn(column), case .call(let made) = column,
                let name = made.arguments.first
            else { throw Untold() }
            return "drop_column(\(try table())\(try text(name.value))\(try schema("schema")))"
        case "create_index":
            let name = try required(call.isInBatch ? 1 : 0, "index_name")
            return call.isInBatch
                ? "drop_index(\(name))" : "drop_index(\(name), table_name=\(try required(1, "table_name"))\(try schema("schema")))"
        case "create_unique_constraint": return try constraint("unique", "table_name")
        case "create_check_constraint": return try constraint("check", "table_name")
        case "create_primary_key": return try constraint("primary", "table_name")
        case "create_foreign_key": return try constraint("foreignkey", "source_table")
        case "alter_column": return try alteration()
        default: throw Untold()
        }
    }

    private func constraint(_ type: String, _ table: String) throws -> String {
        let name = try required(call.isInBatch ? 1 : 0, "constraint_name")
        if call.isInBatch { return "drop_constraint(\(name), type_=\"\(type)\")" }
        return "drop_constraint(\(name), \(try required(1, table)), type_=\"\(type)\"\(try schema("schema", "source_schema")))"
    }

    /// Only what says how it was before can be turned round.
    private func alteration() throws -> String {
        let column = try required(1, "column_name")
        let newName = try keyword("new_column_name")
        var arguments: [String] = []
        if newName != nil { arguments.append("new_column_name=\(column)") }
        for (new, old) in [("type_", "existing_type"), ("server_default", "existing_server_default"), ("comment", "existing_comment")] {
            guard let value = try keyword(new) else {
                if new == "type_", let kept = try keyword(old) { arguments.append("\(old)=\(kept)") }
                continue
            }
            guard let before = try keyword(old) else { throw Untold() }
            arguments += ["\(new)=\(before)", "\(old)=\(value)"]
        }
        if let nullable = try keyword("nullable") {
            guard let before = try keyword("existing_nullable") ?? ["True": "False", "False": "True"][nullable] else { throw Untold() }
            arguments.append("nullable=\(before)")
        } else if let kept = try keyword("existing_nullable") {
            arguments.append("existing_nullable=\(kept)")
        }
        guard !arguments.isEmpty else { throw Untold() }
        if let schema = try keyword("schema") { arguments.append("schema=\(schema)") }
        return "alter_column(\(try table())\(newName ?? column), \(arguments.joined(separator: ", ")))"
    }
}
