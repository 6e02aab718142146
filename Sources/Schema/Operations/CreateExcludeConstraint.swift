/// `op.create_exclude_constraint(...)`.
package struct CreateExcludeConstraint: Sendable, Hashable {
    package var table: QualifiedName
    package var constraint: ExcludeConstraint

    package init(_ table: QualifiedName, _ constraint: ExcludeConstraint) {
        self.table = table
        self.constraint = constraint
    }
}
