/// `op.drop_column(...)`.
package struct DropColumn: Sendable, Hashable {
    package var table: QualifiedName
    package var column: Identifier
    package var ifExists: Bool
    /// `existing_type`, of use in a batch.
    package var existingType: SQLType?
    package var options: DialectOptions

    package init(
        _ table: QualifiedName, _ column: Identifier, ifExists: Bool = false, existingType: SQLType? = nil,
        options: DialectOptions = DialectOptions()
    ) {
        self.table = table
        self.column = column
        self.ifExists = ifExists
        self.existingType = existingType
        self.options = options
    }
}
