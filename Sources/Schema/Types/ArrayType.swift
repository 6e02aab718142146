/// `ARRAY(item, dimensions=n)`.
package struct ArrayType: Sendable, Hashable {
    package var item: SQLType
    package var dimensions: Int?

    package init(_ item: SQLType, dimensions: Int? = nil) {
        self.item = item
        self.dimensions = dimensions
    }
}
