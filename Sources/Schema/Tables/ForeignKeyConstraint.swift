/// `ForeignKeyConstraint([...], [...])`.
package struct ForeignKeyConstraint: Sendable, Hashable {
    package var name: ConstraintName
    package var columns: [Identifier]
    package var targets: [ColumnTarget]
    package var reference: ReferenceOptions
    package var options: DialectOptions

    package init(
        _ columns: [Identifier], references targets: [ColumnTarget], name: ConstraintName = .unnamed,
        reference: ReferenceOptions = ReferenceOptions(), options: DialectOptions = DialectOptions()
    ) {
        self.name = name
        self.columns = columns
        self.targets = targets
        self.reference = reference
        self.options = options
    }
}
