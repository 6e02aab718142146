/// `op.create_unique_constraint(...)`.
package struct CreateUniqueConstraint: Sendable, Hashable {
    package var table: QualifiedName
    package var constraint: UniqueConstraint

    package init(_ table: QualifiedName, _ constraint: UniqueConstraint) {
        self.table = table
        self.constraint = constraint
    }
}
