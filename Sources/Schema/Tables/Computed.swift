/// `Computed(...)`: GENERATED ALWAYS AS.
package struct Computed: Sendable, Hashable {
    package var expression: SQLExpression
    /// `persisted`: STORED, VIRTUAL, or neither word.
    package var isPersisted: Bool?

    package init(_ expression: SQLExpression, isPersisted: Bool? = nil) {
        self.expression = expression
        self.isPersisted = isPersisted
    }
}
