import Schema

/// What a migration context remembers from one operation to the next.
package struct RenderState: Sendable, Hashable {
    /// The types that tables have created: SQLAlchemy creates each once in a run.
    var createdTypes: Set<QualifiedName> = []

    package init() {}
}
