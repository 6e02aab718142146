/// PostgreSQL's `DOMAIN`.
package struct DomainType: Sendable, Hashable {
    package var name: Identifier
    package var schema: Identifier?
    package var dataType: SQLType
    package var collation: Identifier?
    package var `default`: SQLExpression?
    package var constraintName: Identifier?
    package var isNotNull: Bool
    package var check: SQLExpression?
    /// Whether a table's creation emits CREATE DOMAIN.
    package var createType: Bool

    package init(
        name: Identifier, schema: Identifier? = nil, dataType: SQLType, collation: Identifier? = nil, default: SQLExpression? = nil,
        constraintName: Identifier? = nil, isNotNull: Bool = false, check: SQLExpression? = nil, createType: Bool = true
    ) {
        self.name = name
        self.schema = schema
        self.dataType = dataType
        self.collation = collation
        self.default = `default`
        self.constraintName = constraintName
        self.isNotNull = isNotNull
        self.check = check
        self.createType = createType
    }
}
