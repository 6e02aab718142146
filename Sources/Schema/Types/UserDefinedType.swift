/// A `UserDefinedType`: what its `get_col_spec()` answers.
package struct UserDefinedType: Sendable, Hashable {
    /// The class's name.
    package var name: String
    package var columnSpecification: String
    /// Answers that differ by dialect (`@compiles`).
    package var specifications: [DialectName: String]
    package var spatial: SpatialTraits?

    package init(
        name: String, columnSpecification: String, specifications: [DialectName: String] = [:], spatial: SpatialTraits? = nil
    ) {
        self.name = name
        self.columnSpecification = columnSpecification
        self.specifications = specifications
        self.spatial = spatial
    }
}
