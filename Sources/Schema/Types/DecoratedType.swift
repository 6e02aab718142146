/// A `TypeDecorator`: another type under a name of its own.
package struct DecoratedType: Sendable, Hashable {
    /// The class's name.
    package var name: String
    /// `impl`.
    package var implementation: SQLType
    /// What `load_dialect_impl` answers where it differs.
    package var implementations: [DialectName: SQLType]
    /// Which of an evaluation's decorators that change the values given to them; nil for one that leaves them alone.
    package var processor: Int?

    package init(name: String, implementation: SQLType, implementations: [DialectName: SQLType] = [:]) {
        self.name = name
        self.implementation = implementation
        self.implementations = implementations
    }
}
