import Schema

extension Compiler {
    /// An expression as SQL. Expressions nested deeper than any script writes are refused.
    func expression(_ expression: SQLExpression, _ context: ExpressionContext = .statement) throws(DialectError) -> String {
        guard depth < 400 else { throw DialectError(.compile, "The expression is nested too deeply to be rendered.") }
        depth += 1
        defer { depth -= 1 }
        return try compile(expression, context)
    }

    private func compile(_ expression: SQLExpression, _ context: ExpressionContext) throws(DialectError) -> String {
        switch expression {
        case .null: return "NULL"
        case .true: return boolean(true)
        case .false: return boolean(false)
        case .text(let text): return try self.text(text)
        case .literalColumn(let text, _): return verbatim(text)
        case .column(let column): return self.column(column, context)
        case .bind(let parameter): return try bind(parameter)
        case .inlineLiteral(let value, let type): return try literal(value, type: type ?? value.naturalType)
        case .function(let call): return try function(call, context)
        case .over(let window): return try over(window, context)
        case .filter(let function, let condition):
            return try "\(self.expression(function, context.inner)) FILTER (WHERE \(self.expression(condition, context.inner)))"
        case .withinGroup(let function, let orderBy):
            return try "\(self.expression(function, context.inner)) WITHIN GROUP (ORDER BY \(list(orderBy, context.inner)))"
        case .aggregateOrderBy(let target, let orderBy):
            guard rules.name == .postgresql else { throw unsupported("aggregate_order_by") }
            return try "\(self.expression(target, context.inner)) ORDER BY \(list(orderBy, context.inner))"
        case .unary(let unary): return try self.unary(unary, context)
        case .binary(let binary): return try self.binary(binary, context)
        case .between(let between): return try self.between(between, context)
        case .and(let items): return try conjunction(items, operator: .and, context)
        case .or(let items): return try conjunction(items, operator: .or, context)
        case .case(let expression): return try caseExpression(expression, context.inner)
        case .cast(let inner, let type): return try cast(inner, type, word: "CAST", context)
        case .tryCast(let inner, let type): return try cast(inner, type, word: "TRY_CAST", context)
        case .typeCoerce(let inner, let type):
            if case .bind(var parameter) = inner {
                parameter.type = type
                return try bind(parameter)
            }
            return try self.expression(inner, context)
        case .collate(let inner, let collation):
            return try operand(inner, of: .collate, context.operand) + " COLLATE " + quote(collation)
        case .extract(let field, let inner): return try rules.extract(field: field, from: self.expression(inner, context.inner))
        case .grouping(let inner): return try "(\(self.expression(inner, context)))"
        case .label(let inner, let name):
            let text = try self.expression(inner, context.inner)
            return context.isColumnClause ? "\(text) AS \(quote(name))" : text
        case .tuple(let items): return try "(\(list(items, context.inner)))"
        case .list(let items): return try list(items, context.inner)
        case .fragments(let items): return try items.map { item throws(DialectError) in try self.expression(item, context) }.joined()
        case .array(let items, let type): return try array(items, type, context.inner)
        case .exists(let query): return try "EXISTS (\(self.query(query)))"
        case .scalarSubquery(let query): return try "(\(self.query(query)))"
        case .query(let query): return try self.query(query)
        case .nextValue(let sequence): return try rules.nextValue(sequence, self)
        case .table(let from): return fromName(from)
        case .opaque(let opaque): return placeholder(opaque)
        }
    }

    func list(_ items: [SQLExpression], _ context: ExpressionContext) throws(DialectError) -> String {
        try joined(items) { item throws(DialectError) in try operand(item, of: .comma, context) }
    }

    private func between(_ between: BetweenExpression, _ context: ExpressionContext) throws(DialectError) -> String {
        let word = (between.isNegated ? " NOT BETWEEN " : " BETWEEN ") + (between.isSymmetric ? "SYMMETRIC " : "")
        let operand = try operand(between.operand, of: .between, context.operand)
        let low = try self.operand(between.low, of: .and, context.operand)
        let high = try self.operand(between.high, of: .and, context.operand)
        return operand + word + low + " AND " + high
    }

    private func caseExpression(_ expression: CaseExpression, _ context: ExpressionContext) throws(DialectError) -> String {
        var text = "CASE "
        if let value = expression.value { text += try self.expression(value, context) + " " }
        for branch in expression.branches {
            text += try "WHEN \(operand(branch.condition, of: .isolated, context)) THEN \(self.expression(branch.result, context)) "
        }
        if let otherwise = expression.otherwise { text += try "ELSE \(self.expression(otherwise, context)) " }
        return text + "END"
    }

    private func cast(
        _ inner: SQLExpression, _ type: SQLType, word: String, _ context: ExpressionContext
    ) throws(DialectError) -> String {
        let typeText = try self.type(type)
        let operand = try expression(inner.typed(type), context.inner)
        guard let collation = typeText.firstRange(of: " COLLATE ") else { return "\(word)(\(operand) AS \(typeText))" }
        return "\(word)(\(operand) AS \(typeText[..<collation.lowerBound]))\(typeText[collation.lowerBound...])"
    }

    private func array(_ items: [SQLExpression], _ type: SQLType?, _ context: ExpressionContext) throws(DialectError) -> String {
        guard rules.name == .postgresql else { throw unsupported("array") }
        if items.isEmpty, let type { return try "ARRAY[]::" + self.type(type) }
        return try "ARRAY[\(list(items, context))]"
    }

    private func over(_ window: WindowExpression, _ context: ExpressionContext) throws(DialectError) -> String {
        var parts: [String] = []
        if !window.partitionBy.isEmpty { parts.append(try "PARTITION BY " + list(window.partitionBy, context.inner)) }
        if !window.orderBy.isEmpty { parts.append(try "ORDER BY " + list(window.orderBy, context.inner)) }
        if let frame = window.frame {
            let start = Self.bound(frame.start, unbounded: "UNBOUNDED PRECEDING")
            let end = Self.bound(frame.end, unbounded: "UNBOUNDED FOLLOWING")
            parts.append("\(frame.unit.rawValue) BETWEEN \(start) AND \(end)")
        }
        return try "\(expression(window.function, context.inner)) OVER (\(parts.joined(separator: " ")))"
    }

    private static func bound(_ offset: Int?, unbounded: String) -> String {
        guard let offset else { return unbounded }
        if offset == 0 { return "CURRENT ROW" }
        return "\(offset.magnitude) " + (offset < 0 ? "PRECEDING" : "FOLLOWING")
    }
}

extension SQLExpression {
    /// A bound value without a type takes that of what surrounds it.
    fileprivate func typed(_ type: SQLType) -> SQLExpression {
        guard case .bind(var parameter) = self, parameter.type == nil else { return self }
        parameter.type = type
        return .bind(parameter)
    }
}
