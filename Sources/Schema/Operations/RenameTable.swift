/// `op.rename_table(...)`.
package struct RenameTable: Sendable, Hashable {
    package var table: QualifiedName
    package var newName: Identifier

    package init(_ table: QualifiedName, to newName: Identifier) {
        self.table = table
        self.newName = newName
    }
}
