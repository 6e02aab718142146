import PythonSubset
import SourceText

/// A call of a directive in a script: `op.create_table(...)`, or one of a batch.
package struct OperationCall: Sendable {
    /// The directive's name, such as `create_table`.
    package let name: String
    package let call: AST.Call
    /// Where the directive's name is written.
    package let nameRange: Range<Int>
    /// The `batch_alter_table` around it.
    package let batch: AST.Call?
    /// The function that it stands in; nil at the module's top level.
    package let function: String?

    package var range: Range<Int> { call.range }

    package var isInBatch: Bool { batch != nil }

    /// The table that the batch around it is about.
    package var batchTable: AST.Expression? {
        batch?.arguments.first { if case .keyword(let key) = $0.kind { key.name == "table_name" } else { false } }?.value
            ?? batch?.arguments.first?.value
    }

    /// An argument by its position, counted as outside of a batch, or by its name.
    package func argument(_ position: Int, _ name: String) -> AST.Expression? {
        for argument in call.arguments {
            if case .keyword(let keyword) = argument.kind, keyword.name == name { return argument.value }
        }
        if isInBatch, position == 0 { return batchTable }
        let position = isInBatch ? position - 1 : position
        let positional = call.arguments.prefix { if case .positional = $0.kind { true } else { false } }
        return positional.indices.contains(position) ? positional[position].value : nil
    }

    package func keyword(_ name: String) -> AST.Expression? {
        for argument in call.arguments {
            if case .keyword(let keyword) = argument.kind, keyword.name == name { return argument.value }
        }
        return nil
    }

    /// The table that the directive is about, when it is written out.
    package var table: String? {
        switch name {
        case "rename_table": argument(0, "old_table_name")?.stringLiteral
        case "create_index", "create_unique_constraint", "create_check_constraint", "create_primary_key", "create_exclude_constraint":
            isInBatch ? batchTable?.stringLiteral : argument(1, "table_name")?.stringLiteral
        case "drop_index", "drop_constraint": isInBatch ? batchTable?.stringLiteral : argument(1, "table_name")?.stringLiteral
        case "create_foreign_key": isInBatch ? batchTable?.stringLiteral : argument(1, "source_table")?.stringLiteral
        case "execute", "bulk_insert", "get_bind", "get_context", "f", "inline_literal", "invoke", "run_async": nil
        default: argument(0, "table_name")?.stringLiteral
        }
    }
}
