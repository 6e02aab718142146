import Schema

extension StatementWriter {
    /// One INSERT a row, as Alembic's offline mode does; columns in the order of the table.
    func bulkInsert(_ operation: BulkInsert) throws(DialectError) {
        for row in operation.rows {
            var assignments: [Assignment] = []
            for cell in row {
                guard let column = operation.table.columns.first(where: { $0.name.text == cell.column.text }) else {
                    throw DialectError(.key, "'\(cell.column)'")
                }
                assignments.append(Assignment(column.name, SQLExpression(cell.value, type: column.type)))
            }
            let insert = Insert(into: operation.table, .row(assignments))
            try manipulate { compiler throws(DialectError) in try compiler.insert(insert, isInline: true) }
        }
    }
}

extension SQLExpression {
    /// A row's value: an expression as it is, anything else bound with the column's type.
    init(_ value: SQLLiteral, type: SQLType?) {
        if case .expression(let expression) = value {
            self = expression
        } else {
            self = .bind(BindParameter(value: value, type: type))
        }
    }
}
