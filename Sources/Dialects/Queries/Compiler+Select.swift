import Schema

extension Compiler {
    func select(_ select: Select) throws(DialectError) -> String {
        for expression in select.expressions { try register(expression) }
        let derived = FromList(select)
        let froms = derived.shown(correlate: select.correlate, enclosing: enclosingFroms, isInFrom: isRenderingFrom)
        enclosingFroms.append(froms)
        let wasRenderingFrom = isRenderingFrom
        isRenderingFrom = false
        defer {
            enclosingFroms.removeLast()
            isRenderingFrom = wasRenderingFrom
        }

        var sql = "SELECT "
        for prefix in select.prefixes { sql += prefix + " " }
        switch select.distinct {
        case nil: break
        case .on(let columns)? where rules.name == .postgresql && !columns.isEmpty: sql += try "DISTINCT ON (\(list(columns, .statement))) "
        case .rows?, .on?: sql += "DISTINCT "
        }
        sql += try selectColumns(select.columns, isInFrom: wasRenderingFrom)
        if !froms.isEmpty {
            sql += try " \nFROM " + joined(froms) { from throws(DialectError) in try self.from(from) }
        }
        let condition = try conditions(select.conditions, .statement)
        if !condition.isEmpty { sql += " \nWHERE " + condition }
        if !select.groupBy.isEmpty { sql += try " GROUP BY " + list(select.groupBy, .statement) }
        let having = try conditions(select.having, .statement)
        if !having.isEmpty { sql += " \nHAVING " + having }
        if !select.orderBy.isEmpty { sql += try " ORDER BY " + orderBy(select) }
        sql += try limit(select.limit, select.offset)
        if let locking = select.locking { sql += try rules.lockingClause(locking, self) }
        for suffix in select.suffixes { sql += " " + suffix }
        return sql
    }

    /// A label of the column list is named, not repeated.
    private func orderBy(_ select: Select) throws(DialectError) -> String {
        let labels = select.columns.compactMap { column -> String? in
            if case .label(_, let name) = column { name.text } else { nil }
        }
        return try joined(select.orderBy) { item throws(DialectError) in
            switch item {
            case .label(_, let name) where labels.contains(name.text): return quote(name)
            case .unary(let unary):
                if case .label(_, let name) = unary.operand, labels.contains(name.text) {
                    return try self.unary(UnaryExpression(unary.operator, .literalColumn(quote(name), type: nil)), .statement)
                }
                return try operand(item, of: .comma, .statement)
            default: return try operand(item, of: .comma, .statement)
            }
        }
    }
}
