import Schema

extension StatementWriter {
    /// One INSERT a row, as Alembic's offline mode does; columns in the order of the table.
    func bulkInsert(_ operation: BulkInsert) throws(DialectError) {
        for row in operation.rows {
            var assignments: [Assignment] = []
            var writesExpression = false
            for cell in row {
                guard let column = operation.table.columns.first(where: { $0.name.text == cell.column.text }) else {
                    throw DialectError(.key, "'\(cell.column)'")
                }
                if cell.value.isExpression { writesExpression = true }
                assignments.append(Assignment(column.name, SQLExpression(cell.value, type: column.type)))
            }
            let insert = Insert(into: operation.table, .row(assignments))
            try manipulate { compiler throws(DialectError) in try compiler.insert(insert, isInline: true) }
            if writesExpression { note(.difference(.missingLiteral)) }
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

extension SQLLiteral {
    /// Whether it is SQL, for which Alembic's rows have no literal.
    fileprivate var isExpression: Bool {
        guard case .expression(let expression) = self else { return false }
        switch expression {
        case .bind, .inlineLiteral, .opaque: return false
        default: return true
        }
    }
}
