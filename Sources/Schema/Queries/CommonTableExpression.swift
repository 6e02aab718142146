/// `query.cte(name)`.
package struct CommonTableExpression: Sendable, Hashable {
    package var name: Identifier?
    /// Tells two unnamed expressions apart.
    package var identity: Int
    package var query: Query
    package var isRecursive: Bool
    /// `MATERIALIZED` or `NOT MATERIALIZED`; nil for neither.
    package var isMaterialized: Bool?

    package init(name: Identifier?, identity: Int = 0, query: Query, isRecursive: Bool = false, isMaterialized: Bool? = nil) {
        self.name = name
        self.identity = identity
        self.query = query
        self.isRecursive = isRecursive
        self.isMaterialized = isMaterialized
    }
}
