/// `case((condition, result), ..., value=..., else_=...)`.
package struct CaseExpression: Sendable, Hashable {
    package struct Branch: Sendable, Hashable {
        package var condition: SQLExpression
        package var result: SQLExpression

        package init(_ condition: SQLExpression, _ result: SQLExpression) {
            self.condition = condition
            self.result = result
        }
    }

    package var value: SQLExpression?
    package var branches: [Branch]
    package var otherwise: SQLExpression?

    package init(value: SQLExpression? = nil, _ branches: [Branch], otherwise: SQLExpression? = nil) {
        self.value = value
        self.branches = branches
        self.otherwise = otherwise
    }
}
