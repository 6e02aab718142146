/// `op.create_index(...)`.
package struct CreateIndex: Sendable, Hashable {
    package var table: QualifiedName
    package var index: Index
    package var ifNotExists: Bool

    package init(_ table: QualifiedName, _ index: Index, ifNotExists: Bool = false) {
        self.table = table
        self.index = index
        self.ifNotExists = ifNotExists
    }
}
