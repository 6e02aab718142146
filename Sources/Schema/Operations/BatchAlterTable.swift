/// `with op.batch_alter_table(...) as batch_op:` and the operations inside it.
package struct BatchAlterTable: Sendable, Hashable {
    package enum Recreate: String, Sendable, Hashable {
        case auto, always, never
    }

    package var table: QualifiedName
    package var recreate: Recreate
    package var copyFrom: Table?
    /// Columns of `table_args`.
    package var columns: [Column]
    /// Constraints of `table_args`.
    package var constraints: [Constraint]
    /// Indexes of `table_args`.
    package var indexes: [Index]
    /// `table_kwargs`: the dialect's options of the new table.
    package var options: DialectOptions
    /// `table_kwargs={"prefixes": ...}`.
    package var prefixes: [String]
    /// `table_kwargs={"comment": ...}`.
    package var comment: String?
    /// Columns of `reflect_args`, which override the reflected ones.
    package var reflectedColumns: [Column]
    /// Constraints of `reflect_args`.
    package var reflectedConstraints: [Constraint]
    /// Names for unnamed reflected constraints.
    package var namingConvention: NamingConvention?
    package var partialReordering: [[String]]
    /// In source order; each names the batch's table.
    package var operations: [OperationStep]

    package init(
        _ table: QualifiedName, recreate: Recreate = .auto, copyFrom: Table? = nil, columns: [Column] = [], constraints: [Constraint] = [],
        indexes: [Index] = [], options: DialectOptions = DialectOptions(), prefixes: [String] = [], reflectedColumns: [Column] = [],
        reflectedConstraints: [Constraint] = [], namingConvention: NamingConvention? = nil, partialReordering: [[String]] = [],
        operations: [OperationStep]
    ) {
        self.table = table
        self.recreate = recreate
        self.copyFrom = copyFrom
        self.columns = columns
        self.constraints = constraints
        self.indexes = indexes
        self.options = options
        self.prefixes = prefixes
        self.reflectedColumns = reflectedColumns
        self.reflectedConstraints = reflectedConstraints
        self.namingConvention = namingConvention
        self.partialReordering = partialReordering
        self.operations = operations
    }
}
