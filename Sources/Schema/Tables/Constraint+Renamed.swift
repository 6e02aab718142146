extension Constraint {
    /// The same constraint under another name.
    package func renamed(_ name: ConstraintName) -> Constraint {
        switch self {
        case .primaryKey(var constraint):
            constraint.name = name
            return .primaryKey(constraint)
        case .foreignKey(var constraint):
            constraint.name = name
            return .foreignKey(constraint)
        case .unique(var constraint):
            constraint.name = name
            return .unique(constraint)
        case .check(var constraint):
            constraint.name = name
            return .check(constraint)
        case .exclude(var constraint):
            constraint.name = name
            return .exclude(constraint)
        }
    }
}
