extension SQLExpression {
    /// The expression with each bound parameter replaced; queries inside it are left alone.
    package func mappingBinds(_ transform: (BindParameter) -> BindParameter) -> SQLExpression {
        mapping { expression in
            if case .bind(let parameter) = expression { .bind(transform(parameter)) } else { nil }
        }
    }

    /// The expression with each part for which `transform` has an answer replaced by it, from the outside in.
    package func mapping(_ transform: (SQLExpression) -> SQLExpression?) -> SQLExpression {
        if let replaced = transform(self) { return replaced }
        func map(_ expression: SQLExpression) -> SQLExpression { expression.mapping(transform) }
        func map(_ expressions: [SQLExpression]) -> [SQLExpression] { expressions.map { $0.mapping(transform) } }
        switch self {
        case .null, .true, .false, .text, .literalColumn, .column, .bind, .inlineLiteral, .exists, .scalarSubquery, .query, .nextValue,
            .table, .opaque:
            return self
        case .function(var call):
            call.arguments = map(call.arguments)
            return .function(call)
        case .over(var window):
            window.function = map(window.function)
            window.partitionBy = map(window.partitionBy)
            window.orderBy = map(window.orderBy)
            return .over(window)
        case .filter(let function, let condition): return .filter(map(function), map(condition))
        case .withinGroup(let function, let orderBy): return .withinGroup(map(function), orderBy: map(orderBy))
        case .aggregateOrderBy(let target, let orderBy): return .aggregateOrderBy(map(target), orderBy: map(orderBy))
        case .unary(var unary):
            unary.operand = map(unary.operand)
            return .unary(unary)
        case .binary(var binary):
            binary.left = map(binary.left)
            binary.right = map(binary.right)
            return .binary(binary)
        case .between(var between):
            between.operand = map(between.operand)
            between.low = map(between.low)
            between.high = map(between.high)
            return .between(between)
        case .and(let items): return .and(map(items))
        case .or(let items): return .or(map(items))
        case .case(var branches):
            branches.value = branches.value.map(map)
            branches.branches = branches.branches.map { CaseExpression.Branch(map($0.condition), map($0.result)) }
            branches.otherwise = branches.otherwise.map(map)
            return .case(branches)
        case .cast(let inner, let type): return .cast(map(inner), type)
        case .tryCast(let inner, let type): return .tryCast(map(inner), type)
        case .typeCoerce(let inner, let type): return .typeCoerce(map(inner), type)
        case .collate(let inner, let collation): return .collate(map(inner), collation)
        case .extract(let field, let inner): return .extract(field: field, from: map(inner))
        case .grouping(let inner): return .grouping(map(inner))
        case .label(let inner, let name): return .label(map(inner), name)
        case .tuple(let items): return .tuple(map(items))
        case .list(let items): return .list(map(items))
        case .fragments(let items): return .fragments(map(items))
        case .array(let items, let type): return .array(map(items), type: type)
        }
    }
}
