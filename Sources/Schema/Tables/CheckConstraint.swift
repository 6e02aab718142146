/// `CheckConstraint(...)`.
package struct CheckConstraint: Sendable, Hashable {
    package var name: ConstraintName
    package var condition: SQLExpression
    package var isDeferrable: Bool?
    package var initially: String?
    package var options: DialectOptions

    package init(
        _ condition: SQLExpression, name: ConstraintName = .unnamed, isDeferrable: Bool? = nil, initially: String? = nil,
        options: DialectOptions = DialectOptions()
    ) {
        self.name = name
        self.condition = condition
        self.isDeferrable = isDeferrable
        self.initially = initially
        self.options = options
    }
}
