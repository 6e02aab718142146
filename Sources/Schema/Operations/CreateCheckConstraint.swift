/// `op.create_check_constraint(...)`.
package struct CreateCheckConstraint: Sendable, Hashable {
    package var table: QualifiedName
    package var constraint: CheckConstraint

    package init(_ table: QualifiedName, _ constraint: CheckConstraint) {
        self.table = table
        self.constraint = constraint
    }
}
