/// `Boolean`, with the CHECK constraint that it makes where the dialect has no boolean.
package struct BooleanType: Sendable, Hashable {
    package var constraintName: ConstraintName
    package var createConstraint: Bool

    package init(constraintName: ConstraintName = .unnamed, createConstraint: Bool = false) {
        self.constraintName = constraintName
        self.createConstraint = createConstraint
    }
}
