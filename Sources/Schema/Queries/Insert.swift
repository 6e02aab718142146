/// `insert(table)`.
package struct Insert: Sendable, Hashable {
    package enum Source: Sendable, Hashable {
        /// No values were given: every column of the table is a parameter.
        case parameters
        /// One row; an empty one is `DEFAULT VALUES`.
        case row([Assignment])
        /// `values([{...}, {...}])`.
        case rows([[Assignment]])
        case query(columns: [Identifier], Query)
    }

    package var table: TableClause
    package var source: Source
    /// `from_select(include_defaults=)`: columns that the query leaves out take their defaults.
    package var includesDefaults = true
    package var returning: [SQLExpression]
    package var conflict: ConflictClause?
    package var prefixes: [String]
    package var expressions: [CommonTableExpression]

    package init(
        into table: TableClause, _ source: Source, returning: [SQLExpression] = [], conflict: ConflictClause? = nil,
        prefixes: [String] = [],
        expressions: [CommonTableExpression] = []
    ) {
        self.table = table
        self.source = source
        self.returning = returning
        self.conflict = conflict
        self.prefixes = prefixes
        self.expressions = expressions
    }
}
