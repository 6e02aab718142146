import Schema

extension Compiler {
    func select(_ select: Select) throws(DialectError) -> String {
        for expression in select.expressions { try register(expression) }
        let derived = FromList(select)
        let froms = derived.shown(correlate: select.correlate, enclosing: enclosingFroms, isInFrom: isRenderingFrom && !isRenderingLateral)
        enclosingFroms.append(froms)
        let wasRenderingFrom = isRenderingFrom
        (isRenderingFrom, isRenderingLateral) = (false, false)
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
        if !select.groupBy.isEmpty { sql += try " GROUP BY " + list(select.groupBy.map { select.resolvingLabel($0, froms) }, .statement) }
        let having = try conditions(select.having, .statement)
        if !having.isEmpty { sql += " \nHAVING " + having }
        if !select.orderBy.isEmpty { sql += try " ORDER BY " + orderBy(select, froms) }
        if let fetch = select.fetch {
            sql += try rules.fetchClause(fetch, offset: select.offset, self)
        } else {
            sql += try limit(select.limit, select.offset)
        }
        if let locking = select.locking { sql += try rules.lockingClause(locking, self) }
        for suffix in select.suffixes { sql += " " + suffix }
        return sql
    }

    /// A label of the column list is named, not repeated.
    private func orderBy(_ select: Select, _ froms: [FromClause]) throws(DialectError) -> String {
        let labels = select.columns.compactMap { column -> String? in
            if case .label(_, let name) = column { name.text } else { nil }
        }
        return try joined(select.orderBy.map { select.resolvingLabel($0, froms) }) { item throws(DialectError) in
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

extension Select {
    /// The expression with the names of columns and labels in it replaced by what they stand for.
    fileprivate func resolvingLabel(_ expression: SQLExpression, _ froms: [FromClause]) -> SQLExpression {
        expression.mapping { part in
            guard case .column(let reference) = part, reference.isLabelReference else { return nil }
            let selected = columns.first { column in
                switch column {
                case .label(_, let name): name.text == reference.name.text
                case .column(let column): column.name.text == reference.name.text
                default: false
                }
            }
            if let selected { return selected }
            guard froms.count == 1, let source = froms.first, source.isNamed else { return nil }
            return .column(ColumnReference(reference.name, source: source))
        }
    }
}

extension FromClause {
    /// Whether columns can be written with its name.
    fileprivate var isNamed: Bool {
        switch self {
        case .table, .alias, .cte, .values: true
        case .join, .text: false
        }
    }
}
