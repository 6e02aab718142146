/// An operator with one operand.
package struct UnaryExpression: Sendable, Hashable {
    package enum Operator: Sendable, Hashable {
        case negate, not, bitwiseNot
        case distinct, any, all
        case ascending, descending, nullsFirst, nullsLast
        /// `op("...")(x)` before its operand.
        case custom(String)
    }

    package var `operator`: Operator
    package var operand: SQLExpression
    package var type: SQLType?

    package init(_ operator: Operator, _ operand: SQLExpression, type: SQLType? = nil) {
        self.operator = `operator`
        self.operand = operand
        self.type = type
    }
}
