/// `op.create_primary_key(...)`.
package struct CreatePrimaryKey: Sendable, Hashable {
    package var table: QualifiedName
    package var constraint: PrimaryKeyConstraint

    package init(_ table: QualifiedName, _ constraint: PrimaryKeyConstraint) {
        self.table = table
        self.constraint = constraint
    }
}
