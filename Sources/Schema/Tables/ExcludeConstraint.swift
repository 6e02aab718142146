/// PostgreSQL's `ExcludeConstraint(...)`.
package struct ExcludeConstraint: Sendable, Hashable {
    package struct Element: Sendable, Hashable {
        package var expression: SQLExpression
        package var `operator`: String
        /// The operator class that `ops` names for the element.
        package var operatorClass: String?

        package init(_ expression: SQLExpression, with operator: String, operatorClass: String? = nil) {
            self.expression = expression
            self.operator = `operator`
            self.operatorClass = operatorClass
        }
    }

    package var name: ConstraintName
    package var elements: [Element]
    /// The index method; SQLAlchemy's default is `gist`.
    package var using: String
    package var condition: SQLExpression?
    package var isDeferrable: Bool?
    package var initially: String?

    package init(
        _ elements: [Element], name: ConstraintName = .unnamed, using: String = "gist", where condition: SQLExpression? = nil,
        isDeferrable: Bool? = nil, initially: String? = nil
    ) {
        self.name = name
        self.elements = elements
        self.using = using
        self.condition = condition
        self.isDeferrable = isDeferrable
        self.initially = initially
    }
}
