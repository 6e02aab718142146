/// `left JOIN right ON condition`.
package struct Join: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case inner, left, full
    }

    package var kind: Kind
    package var left: FromClause
    package var right: FromClause
    package var condition: SQLExpression?

    package init(_ kind: Kind, _ left: FromClause, _ right: FromClause, on condition: SQLExpression?) {
        self.kind = kind
        self.left = left
        self.right = right
        self.condition = condition
    }
}
