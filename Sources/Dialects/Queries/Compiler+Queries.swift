import Schema

extension Compiler {
    /// A query as SQL, with the common table expressions that it names before it when it is the outermost.
    func query(_ query: Query, isInline: Bool = false) throws(DialectError) -> String {
        guard depth < 400 else { throw DialectError(.compile, "The query is nested too deeply to be rendered.") }
        depth += 1
        defer { depth -= 1 }
        let isOutermost = depth == 1
        let body =
            switch query {
            case .select(let select): try self.select(select)
            case .compound(let compound): try self.compound(compound)
            case .insert(let insert): try self.insert(insert, isInline: isInline || !isOutermost)
            case .update(let update): try self.update(update)
            case .delete(let delete): try self.delete(delete)
            case .text(let text): try self.text(text)
            case .values(let values): try self.values(values)
            }
        guard isOutermost, !commonTables.isEmpty else { return body }
        let word = commonTables.contains(where: \.isRecursive) ? "WITH RECURSIVE " : "WITH "
        return word + commonTables.map(\.sql).joined(separator: ", \n") + "\n" + " " + body
    }

    private func compound(_ compound: CompoundSelect) throws(DialectError) -> String {
        var sql = try joined(compound.queries, by: " \(compound.keyword.rawValue) ") { query throws(DialectError) in
            let text = try self.query(query)
            return query.needsParenthesesInCompound ? "(\(text))" : text
        }
        if !compound.orderBy.isEmpty { sql += try " ORDER BY " + list(compound.orderBy, .statement) }
        if let fetch = compound.fetch { return try sql + rules.fetchClause(fetch, offset: compound.offset, self) }
        return try sql + limit(compound.limit, compound.offset)
    }

    func limit(_ limit: SQLExpression?, _ offset: SQLExpression?) throws(DialectError) -> String {
        guard limit != nil || offset != nil else { return "" }
        var texts: [String?] = []
        for part in [limit, offset] {
            if let part { texts.append(try expression(part)) } else { texts.append(nil) }
        }
        if rules.name == .sqlite, limit == nil, options.literalBinds { note(.difference(.lostLiteral)) }
        return rules.limitClause(limit: texts[0], offset: texts[1])
    }

    private func values(_ values: ValuesClause) throws(DialectError) -> String {
        "VALUES " + (try joined(values.rows) { row throws(DialectError) in "(\(try list(row, .statement)))" })
    }

    func returning(_ columns: [SQLExpression]) throws(DialectError) -> String {
        guard !columns.isEmpty else { return "" }
        var context = ExpressionContext(includesTable: rules.returningNamesTable)
        context.isColumnClause = true
        return try " RETURNING " + joined(columns) { column throws(DialectError) in try expression(column, context) }
    }
}

extension Query {
    fileprivate var needsParenthesesInCompound: Bool {
        switch self {
        case .compound: true
        case .select(let select): !select.orderBy.isEmpty || select.limit != nil || select.offset != nil || select.fetch != nil
        case .insert, .update, .delete, .text, .values: false
        }
    }
}
