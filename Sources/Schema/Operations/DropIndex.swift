/// `op.drop_index(...)`.
package struct DropIndex: Sendable, Hashable {
    package var name: ConstraintName
    /// Nil when the script did not name the table.
    package var table: Identifier?
    package var schema: Identifier?
    package var ifExists: Bool
    package var options: DialectOptions

    package init(
        _ name: ConstraintName, table: Identifier? = nil, schema: Identifier? = nil, ifExists: Bool = false,
        options: DialectOptions = DialectOptions()
    ) {
        self.name = name
        self.table = table
        self.schema = schema
        self.ifExists = ifExists
        self.options = options
    }
}
