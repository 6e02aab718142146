/// `ForeignKey("table.column")` inside a column.
package struct ForeignKey: Sendable, Hashable {
    package var target: ColumnTarget
    package var name: ConstraintName
    package var reference: ReferenceOptions
    package var options: DialectOptions

    package init(
        _ target: ColumnTarget, name: ConstraintName = .unnamed, reference: ReferenceOptions = ReferenceOptions(),
        options: DialectOptions = DialectOptions()
    ) {
        self.target = target
        self.name = name
        self.reference = reference
        self.options = options
    }
}
