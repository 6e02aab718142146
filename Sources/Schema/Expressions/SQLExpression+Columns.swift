extension SQLExpression {
    /// The expressions directly inside this one; queries are not entered.
    package var children: [SQLExpression] {
        switch self {
        case .null, .true, .false, .text, .literalColumn, .column, .bind, .inlineLiteral, .exists, .scalarSubquery, .query, .nextValue,
            .table, .opaque:
            []
        case .function(let call): call.arguments
        case .over(let window): [window.function] + window.partitionBy + window.orderBy
        case .filter(let function, let condition): [function, condition]
        case .withinGroup(let function, let orderBy), .aggregateOrderBy(let function, let orderBy): [function] + orderBy
        case .unary(let unary): [unary.operand]
        case .binary(let binary): [binary.left, binary.right]
        case .between(let between): [between.operand, between.low, between.high]
        case .and(let items), .or(let items), .tuple(let items), .list(let items), .array(let items, _), .fragments(let items): items
        case .case(let branches):
            [branches.value].compactMap(\.self) + branches.branches.flatMap { [$0.condition, $0.result] }
                + [branches.otherwise].compactMap(\.self)
        case .cast(let inner, _), .tryCast(let inner, _), .typeCoerce(let inner, _), .collate(let inner, _), .extract(_, let inner),
            .grouping(let inner), .label(let inner, _):
            [inner]
        }
    }

    /// The names of the columns in the expression, in order, each once.
    package var columnNames: [Identifier] {
        var names: [Identifier] = []
        var stack = [self]
        while let expression = stack.popLast() {
            if case .column(let column) = expression {
                if !names.contains(where: { $0.text == column.name.text }) { names.append(column.name) }
            } else {
                stack.append(contentsOf: expression.children.reversed())
            }
        }
        return names
    }
}
