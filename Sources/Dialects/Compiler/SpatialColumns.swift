import Schema

/// Columns of GeoAlchemy2's types: they bring an index of their own.
extension Column {
    func spatialTraits(_ rules: any DialectRules) -> SpatialTraits? {
        guard case .userDefined(let type) = type.resolved(for: rules.name).kind else { return nil }
        return type.spatial
    }

    /// The index that the type makes.
    func spatialIndex(of table: QualifiedName, _ rules: any DialectRules) -> TableDefinition.NamedIndex? {
        guard let traits = spatialTraits(rules), traits.hasIndex else { return nil }
        let identifier = Identifier("idx_\(table.name.text)_\(name.text)")
        let hull = SQLExpression.function(FunctionCall("ST_ConvexHull", [.column(ColumnReference(name))]))
        var options: DialectOptions = ["postgresql_using": .string("gist")]
        if traits.usesAllDimensions {
            options.entries.append(
                DialectOptions.Entry("postgresql_ops", .dictionary([DialectOptions.Entry(name.text, .string("gist_geometry_ops_nd"))])))
        }
        return TableDefinition.NamedIndex(
            name: TableDefinition.Name(identifier: identifier, isTruncatable: false),
            index: Index(.plain(identifier), [traits.isRaster ? .expression(hull) : .column(name)], options: options))
    }
}
