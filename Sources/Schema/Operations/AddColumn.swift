/// `op.add_column(...)`.
package struct AddColumn: Sendable, Hashable {
    package var table: QualifiedName
    package var column: Column
    package var ifNotExists: Bool
    package var inlineReferences: Bool
    package var inlinePrimaryKey: Bool
    /// `insert_before`, in a batch only.
    package var insertBefore: String?
    /// `insert_after`, in a batch only.
    package var insertAfter: String?

    package init(
        _ table: QualifiedName, _ column: Column, ifNotExists: Bool = false, inlineReferences: Bool = false, inlinePrimaryKey: Bool = false,
        insertBefore: String? = nil, insertAfter: String? = nil
    ) {
        self.table = table
        self.column = column
        self.ifNotExists = ifNotExists
        self.inlineReferences = inlineReferences
        self.inlinePrimaryKey = inlinePrimaryKey
        self.insertBefore = insertBefore
        self.insertAfter = insertAfter
    }
}
