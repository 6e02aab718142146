/// A statement of the expression language.
package indirect enum Query: Sendable, Hashable {
    case select(Select)
    case compound(CompoundSelect)
    case insert(Insert)
    case update(Update)
    case delete(Delete)
    case text(TextClause)
    /// `values(...)` as a query.
    case values(ValuesClause)
}
