/// `op.drop_table_comment(...)`.
package struct DropTableComment: Sendable, Hashable {
    package var table: QualifiedName
    package var existingComment: String?

    package init(_ table: QualifiedName, existingComment: String? = nil) {
        self.table = table
        self.existingComment = existingComment
    }
}
