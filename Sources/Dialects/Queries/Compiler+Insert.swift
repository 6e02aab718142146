import Schema

extension Compiler {
    /// `isInline` is SQLAlchemy's `inline()`: no primary key comes back.
    func insert(_ insert: Insert, isInline: Bool) throws(DialectError) -> String {
        for expression in insert.expressions { try register(expression) }
        let source = try completed(insert)
        var sql = "INSERT "
        for prefix in insert.prefixes { sql += prefix + " " }
        sql += "INTO " + quote(insert.table.name)
        switch source {
        case .row(let row) where row.isEmpty: sql += " DEFAULT VALUES"
        case .row(let row): sql += try rows([ordered(row, in: insert.table)], of: insert.table)
        case .rows(let rows):
            sql += try self.rows(rows.map { row throws(DialectError) in try ordered(row, in: insert.table) }, of: insert.table)
        case .query(let columns, let query): sql += try " (\(quoteList(columns))) \(self.query(query))"
        case .parameters:
            let row = insert.table.columns.map { Assignment($0.name, .bind(BindParameter(name: $0.name.text, type: $0.type))) }
            sql += try rows([row], of: insert.table)
        }
        if let conflict = insert.conflict { sql += try " " + self.conflict(conflict, insert.table) }
        let generated = isInline ? [] : insert.generatedKeys(source, rules)
        return try sql + returning(insert.returning.isEmpty ? generated : insert.returning)
    }

    /// The rows with the defaults of the columns that they leave out.
    private func completed(_ insert: Insert) throws(DialectError) -> Insert.Source {
        let (source, table) = (insert.source, insert.table)
        if case .parameters = source, options.literalBinds {
            // A connection gets the defaults of the table.
            guard options.requiresValues else { throw valuesAreMissing("INSERT INTO \(quote(table.name))") }
            return .row(defaults(of: table, without: []))
        }
        guard !table.defaults.isEmpty else { return source }
        switch source {
        case .query(let columns, .select(var select)) where insert.includesDefaults:
            let given = columns.map { Assignment($0, .null) }
            let added = defaults(of: table, without: given)
            select.columns += added.map(\.value)
            return .query(columns: columns + added.map(\.column), .select(select))
        case .row(let row) where !row.isEmpty: return .row(row + defaults(of: table, without: row))
        case .rows(let rows): return .rows(rows.map { $0 + defaults(of: table, without: $0) })
        default: return source
        }
    }

    /// Alembic prints the names of parameters there, which no database takes.
    func valuesAreMissing(_ statement: String) -> DialectError {
        DialectError(.compile, "\(statement) has no values: give them with values(...), or as parameters where it is executed.")
    }

    func defaults(of table: TableClause, without row: [Assignment]) -> [Assignment] {
        table.defaults.compactMap { value in
            guard !row.contains(where: { $0.column.text == value.column.text }) else { return nil }
            if case .nextValue = value.value, rules.name != .postgresql { return nil }
            if value.isComputed { note(.difference(.computedDefault)) }
            return Assignment(value.column, value.value)
        }
    }

    private func rows(_ rows: [[Assignment]], of table: TableClause) throws(DialectError) -> String {
        let columns = quoteList(rows.first?.map(\.column) ?? [])
        let values = try joined(rows) { row throws(DialectError) in
            try "(\(list(row.map { typed($0, in: table) }, .statement)))"
        }
        return " (\(columns)) VALUES \(values)"
    }

    /// Assignments in the order of the table's columns; one to a column that the table has not is an error.
    func ordered(_ assignments: [Assignment], in table: TableClause) throws(DialectError) -> [Assignment] {
        guard !table.columns.isEmpty else { return assignments }
        let unknown = assignments.filter { assignment in !table.columns.contains { $0.name.text == assignment.column.text } }
        guard unknown.isEmpty else {
            let names = unknown.map(\.column.text).joined(separator: ", ")
            throw DialectError(.compile, "Unconsumed column names: \(names)")
        }
        return table.columns.compactMap { column in assignments.last { $0.column.text == column.name.text } }
    }

    /// A value bound without a type takes that of its column.
    func typed(_ assignment: Assignment, in table: TableClause) -> SQLExpression {
        guard case .bind(var parameter) = assignment.value, parameter.type == nil else { return assignment.value }
        parameter.type = table.columns.first { $0.name.text == assignment.column.text }?.type
        return .bind(parameter)
    }

    private func conflict(_ clause: ConflictClause, _ table: TableClause) throws(DialectError) -> String {
        var bare = ExpressionContext(includesTable: false)
        bare.includesSchema = false
        var sql = "ON CONFLICT"
        switch clause.target {
        case .none: break
        case .constraint(let name): if rules.name == .postgresql { sql += " ON CONSTRAINT " + quote(name) }
        case .elements(let elements, let condition):
            sql += try " (" + joined(elements) { element throws(DialectError) in try expression(element, bare) } + ")"
            if let condition { sql += try " WHERE " + conditions([condition], bare) }
        }
        switch clause.action {
        case .nothing: return sql + " DO NOTHING"
        case .update(let assignments, let condition):
            var context = ExpressionContext.statement
            context.includesSchema = false
            let known = table.columns.compactMap { column in assignments.last { $0.column.text == column.name.text } }
            let others = assignments.filter { assignment in !known.contains { $0.column.text == assignment.column.text } }
            sql +=
                try " DO UPDATE SET "
                + joined(known + others) { assignment throws(DialectError) in
                    try quote(assignment.column) + " = " + operand(typed(assignment, in: table), of: .isolated, context)
                }
            if let condition { sql += try " WHERE " + conditions([condition], context) }
            return sql
        }
    }
}

extension Insert {
    /// The key columns that SQLAlchemy asks back: those of a single row that no bound value gives. SQLite knows its integer keys anyway.
    fileprivate func generatedKeys(_ source: Source, _ rules: any DialectRules) -> [SQLExpression] {
        guard case .row(let row) = source else { return [] }
        return table.primaryKey.compactMap { key in
            if case .bind? = row.last(where: { $0.column.text == key.text })?.value { return nil }
            let type = table.columns.first { $0.name.text == key.text }?.type
            if rules.name == .sqlite, type?.affinity == .integer { return nil }
            return .column(ColumnReference(key, source: .table(table.name)))
        }
    }
}
