/// A table definition: what `op.create_table` and `Table` describe.
package struct Table: Sendable, Hashable {
    package var name: QualifiedName
    package var columns: [Column]
    /// Constraints given at the table, in source order; those of columns stay with their columns.
    package var constraints: [Constraint]
    package var indexes: [Index]
    package var comment: String?
    /// `prefixes=["TEMPORARY"]`.
    package var prefixes: [String]
    package var options: DialectOptions
    /// The convention of the `MetaData` that the table was made in; nil is that of the migration context.
    package var namingConvention: NamingConvention?

    package init(
        _ name: QualifiedName, columns: [Column] = [], constraints: [Constraint] = [], indexes: [Index] = [], comment: String? = nil,
        prefixes: [String] = [], options: DialectOptions = DialectOptions(), namingConvention: NamingConvention? = nil
    ) {
        self.name = name
        self.columns = columns
        self.constraints = constraints
        self.indexes = indexes
        self.comment = comment
        self.prefixes = prefixes
        self.options = options
        self.namingConvention = namingConvention
    }
}
