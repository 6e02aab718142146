/// A constraint of a table.
package enum Constraint: Sendable, Hashable {
    case primaryKey(PrimaryKeyConstraint)
    case foreignKey(ForeignKeyConstraint)
    case unique(UniqueConstraint)
    case check(CheckConstraint)
    case exclude(ExcludeConstraint)

    package var name: ConstraintName {
        switch self {
        case .primaryKey(let constraint): constraint.name
        case .foreignKey(let constraint): constraint.name
        case .unique(let constraint): constraint.name
        case .check(let constraint): constraint.name
        case .exclude(let constraint): constraint.name
        }
    }
}
