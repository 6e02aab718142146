/// `op.create_foreign_key(...)`.
package struct CreateForeignKey: Sendable, Hashable {
    package var table: QualifiedName
    package var constraint: ForeignKeyConstraint

    package init(_ table: QualifiedName, _ constraint: ForeignKeyConstraint) {
        self.table = table
        self.constraint = constraint
    }
}
