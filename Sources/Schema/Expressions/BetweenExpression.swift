/// `x BETWEEN low AND high`.
package struct BetweenExpression: Sendable, Hashable {
    package var operand: SQLExpression
    package var low: SQLExpression
    package var high: SQLExpression
    package var isNegated: Bool
    package var isSymmetric: Bool

    package init(_ operand: SQLExpression, _ low: SQLExpression, _ high: SQLExpression, isNegated: Bool = false, isSymmetric: Bool = false)
    {
        self.operand = operand
        self.low = low
        self.high = high
        self.isNegated = isNegated
        self.isSymmetric = isSymmetric
    }
}
