/// What a spatial type of GeoAlchemy2 does to its column and table.
package struct SpatialTraits: Sendable, Hashable {
    package var hasIndex: Bool
    /// A raster is indexed by its convex hull.
    package var isRaster: Bool
    package var usesAllDimensions: Bool
    package var isNullable: Bool

    package init(hasIndex: Bool, isRaster: Bool = false, usesAllDimensions: Bool = false, isNullable: Bool = true) {
        self.hasIndex = hasIndex
        self.isRaster = isRaster
        self.usesAllDimensions = usesAllDimensions
        self.isNullable = isNullable
    }
}
