/// `fetch(count, with_ties=..., percent=...)`: `FETCH FIRST`.
package struct FetchClause: Sendable, Hashable {
    package var count: SQLExpression
    package var withTies: Bool
    package var isPercent: Bool

    package init(_ count: SQLExpression, withTies: Bool = false, isPercent: Bool = false) {
        self.count = count
        self.withTies = withTies
        self.isPercent = isPercent
    }
}
