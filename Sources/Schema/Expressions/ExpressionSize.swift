/// Measures how large an expression or query is: a loop in a script can nest or double one without end.
package struct ExpressionSize {
    /// Deeper ones could not be rendered or even released without running out of stack; SQLAlchemy gives up earlier.
    package static let maximumDepth = 400
    package static let maximumParts = 50_000

    private var partsLeft = maximumParts

    /// Whether an expression stays within the bounds; looks at no more parts than they allow.
    package static func allows(_ expression: SQLExpression) -> Bool {
        var size = ExpressionSize()
        return size.measure(expression, 1)
    }

    /// Whether a query stays within the bounds.
    package static func allows(_ query: Query) -> Bool {
        var size = ExpressionSize()
        return size.measure(query, 1)
    }

    private mutating func measure(_ expression: SQLExpression, _ depth: Int) -> Bool {
        partsLeft -= 1
        guard depth <= Self.maximumDepth, partsLeft >= 0 else { return false }
        let inner = depth + 1
        switch expression {
        case .null, .true, .false, .text, .literalColumn, .bind, .inlineLiteral, .nextValue, .opaque: return true
        case .column(let column): return column.source.map { measure($0, inner) } ?? true
        case .unary(let unary): return measure(unary.operand, inner)
        case .binary(let binary): return measure(binary.left, inner) && measure(binary.right, inner)
        case .function(let call): return measure(call.arguments, inner)
        case .and(let items), .or(let items), .tuple(let items), .list(let items), .array(let items, _): return measure(items, inner)
        case .cast(let operand, _), .tryCast(let operand, _), .typeCoerce(let operand, _), .collate(let operand, _),
            .extract(_, let operand), .grouping(let operand), .label(let operand, _):
            return measure(operand, inner)
        case .exists(let query), .scalarSubquery(let query), .query(let query): return measure(query, inner)
        case .table(let from): return measure(from, inner)
        case .over, .filter, .withinGroup, .aggregateOrderBy, .between, .case, .fragments: return measure(expression.children, inner)
        }
    }

    private mutating func measure(_ expressions: [SQLExpression], _ depth: Int) -> Bool {
        for expression in expressions where !measure(expression, depth) { return false }
        return true
    }

    private mutating func measure(_ from: FromClause, _ depth: Int) -> Bool {
        partsLeft -= 1
        guard depth <= Self.maximumDepth, partsLeft >= 0 else { return false }
        let inner = depth + 1
        switch from {
        case .table, .text: return true
        case .alias(let alias):
            if let sample = alias.sample {
                guard measure(sample.method, inner), sample.seed.map({ measure($0, inner) }) ?? true else { return false }
            }
            switch alias.element {
            case .from(let from): return measure(from, inner)
            case .subquery(let query): return measure(query, inner)
            case .function(let function): return measure(function.function, inner)
            }
        case .join(let join):
            return measure(join.left, inner) && measure(join.right, inner) && (join.condition.map { measure($0, inner) } ?? true)
        case .cte(let expression): return measure(expression.query, inner)
        case .values(let values): return values.rows.allSatisfy { measure($0, inner) }
        }
    }

    private mutating func measure(_ query: Query, _ depth: Int) -> Bool {
        partsLeft -= 1
        guard depth <= Self.maximumDepth, partsLeft >= 0 else { return false }
        let inner = depth + 1
        switch query {
        case .text: return true
        case .select(let select):
            return measure(select.columns, inner) && measure(select.conditions, inner) && measure(select.groupBy, inner)
                && measure(select.having, inner) && measure(select.orderBy, inner) && select.from.allSatisfy { measure($0, inner) }
                && select.expressions.allSatisfy { measure($0.query, inner) }
        case .compound(let compound): return compound.queries.allSatisfy { measure($0, inner) } && measure(compound.orderBy, inner)
        case .insert(let insert):
            return measure(insert.source, inner) && measure(insert.returning, inner)
                && insert.expressions.allSatisfy { measure($0.query, inner) }
        case .update(let update):
            return update.assignments.allSatisfy { measure($0.value, inner) } && measure(update.conditions, inner)
                && measure(update.returning, inner) && update.expressions.allSatisfy { measure($0.query, inner) }
        case .delete(let delete):
            return measure(delete.conditions, inner) && measure(delete.returning, inner)
                && delete.expressions.allSatisfy { measure($0.query, inner) }
        case .values(let values): return values.rows.allSatisfy { measure($0, inner) }
        }
    }

    private mutating func measure(_ source: Insert.Source, _ depth: Int) -> Bool {
        switch source {
        case .parameters: true
        // Rows of plain values are as large as the script wrote them.
        case .row(let row): row.allSatisfy { measure($0.value, depth) }
        case .rows(let rows): rows.allSatisfy { row in row.allSatisfy { $0.value.isBind || measure($0.value, depth) } }
        case .query(_, let query): measure(query, depth)
        }
    }
}

extension SQLExpression {
    fileprivate var isBind: Bool {
        if case .bind = self { true } else { false }
    }
}
