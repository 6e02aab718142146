/// `op.alter_column(...)`; the names are those of Alembic's `AlterColumnOp`.
package struct AlterColumn: Sendable, Hashable {
    package var table: QualifiedName
    package var column: Identifier
    package var existingType: SQLType?
    package var existingServerDefault: Change<ServerDefault>
    package var existingNullable: Bool?
    package var existingComment: String?
    package var modifyNullable: Bool?
    package var modifyComment: Change<String>
    package var modifyServerDefault: Change<ServerDefault>
    package var modifyName: Identifier?
    package var modifyType: SQLType?
    package var autoincrement: Bool?
    package var existingAutoincrement: Bool?
    package var insertBefore: String?
    package var insertAfter: String?
    /// `postgresql_using` and the like.
    package var options: DialectOptions

    package init(
        _ table: QualifiedName, _ column: Identifier, existingType: SQLType? = nil,
        existingServerDefault: Change<ServerDefault> = .unchanged,
        existingNullable: Bool? = nil, existingComment: String? = nil, modifyNullable: Bool? = nil,
        modifyComment: Change<String> = .unchanged,
        modifyServerDefault: Change<ServerDefault> = .unchanged, modifyName: Identifier? = nil, modifyType: SQLType? = nil,
        autoincrement: Bool? = nil, existingAutoincrement: Bool? = nil, insertBefore: String? = nil, insertAfter: String? = nil,
        options: DialectOptions = DialectOptions()
    ) {
        self.table = table
        self.column = column
        self.existingType = existingType
        self.existingServerDefault = existingServerDefault
        self.existingNullable = existingNullable
        self.existingComment = existingComment
        self.modifyNullable = modifyNullable
        self.modifyComment = modifyComment
        self.modifyServerDefault = modifyServerDefault
        self.modifyName = modifyName
        self.modifyType = modifyType
        self.autoincrement = autoincrement
        self.existingAutoincrement = existingAutoincrement
        self.insertBefore = insertBefore
        self.insertAfter = insertAfter
        self.options = options
    }
}
