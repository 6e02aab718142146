/// `on_conflict_do_nothing(...)` and `on_conflict_do_update(...)`.
package struct ConflictClause: Sendable, Hashable {
    package enum Target: Sendable, Hashable {
        case none
        case constraint(Identifier)
        case elements([SQLExpression], where: SQLExpression?)
    }

    package enum Action: Sendable, Hashable {
        case nothing
        case update([Assignment], where: SQLExpression?)
    }

    package var target: Target
    package var action: Action

    package init(_ target: Target = .none, _ action: Action) {
        self.target = target
        self.action = action
    }
}
