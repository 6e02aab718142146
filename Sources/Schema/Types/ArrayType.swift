/// `ARRAY(item, dimensions=n)`.
package struct ArrayType: Sendable, Hashable {
    package var item: SQLType
    package var dimensions: Int?
    /// The class of PostgreSQL's dialect, whose literals are `ARRAY[...]` on every database.
    package var isPostgreSQL: Bool

    package init(_ item: SQLType, dimensions: Int? = nil, isPostgreSQL: Bool = false) {
        self.item = item
        self.dimensions = dimensions
        self.isPostgreSQL = isPostgreSQL
    }
}
