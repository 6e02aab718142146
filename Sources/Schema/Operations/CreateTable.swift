/// `op.create_table(...)`.
package struct CreateTable: Sendable, Hashable {
    package var table: Table
    package var ifNotExists: Bool
    /// `op.execute(schema.CreateTable(table))`: the statement alone, without types, indexes and comments.
    package var isBare: Bool

    package init(_ table: Table, ifNotExists: Bool = false, isBare: Bool = false) {
        self.table = table
        self.ifNotExists = ifNotExists
        self.isBare = isBare
    }
}
