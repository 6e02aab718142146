/// `union(...)` and its kin.
package struct CompoundSelect: Sendable, Hashable {
    package enum Keyword: String, Sendable, Hashable {
        case union = "UNION"
        case unionAll = "UNION ALL"
        case except = "EXCEPT"
        case exceptAll = "EXCEPT ALL"
        case intersect = "INTERSECT"
        case intersectAll = "INTERSECT ALL"
    }

    package var keyword: Keyword
    package var queries: [Query]
    package var orderBy: [SQLExpression]
    /// Excludes `fetch`.
    package var limit: SQLExpression?
    package var fetch: FetchClause?
    package var offset: SQLExpression?

    package init(
        _ keyword: Keyword, _ queries: [Query], orderBy: [SQLExpression] = [], limit: SQLExpression? = nil, offset: SQLExpression? = nil
    ) {
        self.keyword = keyword
        self.queries = queries
        self.orderBy = orderBy
        self.limit = limit
        self.offset = offset
    }
}
