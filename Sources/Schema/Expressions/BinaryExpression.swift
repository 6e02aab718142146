/// An operator with two operands.
package struct BinaryExpression: Sendable, Hashable {
    package enum Operator: Sendable, Hashable {
        case add, subtract, multiply, divide, floorDivide, modulo, concatenate
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case `is`, isNot, isDistinctFrom, isNotDistinctFrom
        case `in`, notIn
        case like, notLike, ilike, notIlike
        case startsWith, notStartsWith, endsWith, notEndsWith, contains, notContains
        case icontains, notIcontains, istartsWith, notIstartsWith, iendsWith, notIendsWith
        case match, notMatch, regexpMatch, notRegexpMatch, regexpReplace
        case bitwiseAnd, bitwiseOr, bitwiseXor, bitwiseLeftShift, bitwiseRightShift
        /// `json["key"]`.
        case jsonItem
        /// `json["a", "b"]`.
        case jsonPathItem
        /// `array[index]`.
        case item
        /// `column.op("...", precedence=n, is_comparison=b)`, and the operators of a dialect such as `->>` and `@>`.
        case custom(String, precedence: Int, isComparison: Bool)
    }

    package var `operator`: Operator
    package var left: SQLExpression
    package var right: SQLExpression
    package var type: SQLType?
    /// `escape=` of LIKE and its kin.
    package var escape: String?
    /// `flags=` of the regular-expression operators.
    package var flags: String?

    package init(
        _ operator: Operator, _ left: SQLExpression, _ right: SQLExpression, type: SQLType? = nil, escape: String? = nil,
        flags: String? = nil
    ) {
        self.operator = `operator`
        self.left = left
        self.right = right
        self.type = type
        self.escape = escape
        self.flags = flags
    }
}
