extension SQLExpression {
    /// The type that the expression is known to have.
    package var type: SQLType? {
        switch self {
        case .true, .false, .and, .or, .between, .exists: .boolean
        case .literalColumn(_, let type), .inlineLiteral(_, let type): type
        case .column(let column): column.type
        case .bind(let parameter): parameter.type
        case .function(let call): call.type
        case .over(let window): window.function.type
        case .filter(let function, _), .withinGroup(let function, _), .aggregateOrderBy(let function, _): function.type
        case .unary(let unary): unary.type ?? (unary.operator == .not ? .boolean : unary.operand.type)
        case .binary(let binary): binary.type ?? (binary.operator.isComparison ? .boolean : nil)
        case .case(let branches): branches.branches.last?.result.type ?? branches.otherwise?.type
        case .cast(_, let type), .tryCast(_, let type), .typeCoerce(_, let type): type
        case .grouping(let inner), .label(let inner, _), .collate(let inner, _): inner.type
        case .extract: .integer
        case .array(_, let type): type
        case .nextValue(let sequence): sequence.dataType ?? .integer
        case .null, .text, .fragments, .tuple, .list, .scalarSubquery, .query, .table, .opaque: nil
        }
    }
}

extension BinaryExpression.Operator {
    /// Whether the operator answers true or false (SQLAlchemy's `is_comparison`).
    package var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .is, .isNot, .isDistinctFrom, .isNotDistinctFrom, .in,
            .notIn, .like, .notLike, .ilike, .notIlike, .startsWith, .notStartsWith, .endsWith, .notEndsWith, .contains, .notContains,
            .icontains, .notIcontains, .istartsWith, .notIstartsWith, .iendsWith, .notIendsWith, .match, .notMatch, .regexpMatch,
            .notRegexpMatch:
            true
        case .custom(_, _, let isComparison): isComparison
        case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .concatenate, .regexpReplace, .bitwiseAnd, .bitwiseOr, .bitwiseXor,
            .bitwiseLeftShift, .bitwiseRightShift, .jsonItem, .jsonPathItem, .item:
            false
        }
    }
}
