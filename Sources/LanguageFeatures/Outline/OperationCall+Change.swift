import PythonSubset

extension OperationCall {
    /// What the directive does to tables; nil when it does nothing to them, or to one whose name is computed.
    var change: SchemaChange? {
        guard let table else { return nil }
        switch name {
        case "create_table": return .createTable(table, columns: call.arguments.compactMap { Self.columnName($0.value) })
        case "drop_table": return .dropTable(table)
        case "rename_table": return argument(1, "new_table_name")?.stringLiteral.map { .renameTable(table, to: $0) }
        case "add_column": return argument(1, "column").flatMap(Self.columnName).map { .addColumn(table: table, $0) }
        case "drop_column": return argument(1, "column_name")?.stringLiteral.map { .dropColumn(table: table, $0) }
        case "alter_column":
            guard let column = argument(1, "column_name")?.stringLiteral, let new = keyword("new_column_name")?.stringLiteral else {
                return nil
            }
            return .renameColumn(table: table, column, to: new)
        default: return nil
        }
    }

    /// The name in `sa.Column("name", ...)`.
    static func columnName(_ expression: AST.Expression) -> String? {
        guard isColumn(expression), case .call(let call) = expression else { return nil }
        return call.arguments.first?.value.stringLiteral
    }

    /// Whether an expression is `sa.Column(...)`.
    static func isColumn(_ expression: AST.Expression) -> Bool {
        guard case .call(let call) = expression else { return false }
        return switch call.function {
        case .attribute(let attribute): attribute.name.name == "Column"
        case .name(let name): name.name == "Column"
        default: false
        }
    }
}
