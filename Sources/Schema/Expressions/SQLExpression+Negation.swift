extension SQLExpression {
    /// `~expression` and `not_(expression)`, as SQLAlchemy simplifies them.
    package var negated: SQLExpression {
        switch self {
        case .true: return .false
        case .false: return .true
        case .binary(var binary):
            guard let opposite = binary.operator.opposite else { return .unary(UnaryExpression(.not, self, type: .boolean)) }
            binary.operator = opposite
            return .binary(binary)
        case .between(var between):
            between.isNegated.toggle()
            return .between(between)
        case .unary(let unary) where unary.operator == .not: return unary.operand
        case .grouping(let inner): return inner.negated
        default: return .unary(UnaryExpression(.not, self, type: .boolean))
        }
    }
}

extension BinaryExpression.Operator {
    private static let opposites: [(BinaryExpression.Operator, BinaryExpression.Operator)] = [
        (.equal, .notEqual), (.less, .greaterOrEqual), (.lessOrEqual, .greater), (.is, .isNot), (.in, .notIn), (.like, .notLike),
        (.ilike, .notIlike), (.startsWith, .notStartsWith), (.endsWith, .notEndsWith), (.contains, .notContains),
        (.icontains, .notIcontains), (.istartsWith, .notIstartsWith), (.iendsWith, .notIendsWith), (.match, .notMatch),
        (.regexpMatch, .notRegexpMatch), (.isDistinctFrom, .isNotDistinctFrom),
    ]

    /// The operator that answers the contrary, where there is one.
    fileprivate var opposite: Self? {
        Self.opposites.lazy.compactMap { $0 == self ? $1 : $1 == self ? $0 : nil }.first
    }
}
