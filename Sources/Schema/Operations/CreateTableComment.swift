/// `op.create_table_comment(...)`.
package struct CreateTableComment: Sendable, Hashable {
    package var table: QualifiedName
    package var comment: String?
    package var existingComment: String?

    package init(_ table: QualifiedName, comment: String?, existingComment: String? = nil) {
        self.table = table
        self.comment = comment
        self.existingComment = existingComment
    }
}
