/// What a query selects from.
package indirect enum FromClause: Sendable, Hashable {
    case table(QualifiedName)
    case alias(Alias)
    case join(Join)
    case cte(CommonTableExpression)
    case values(ValuesClause)
    case text(TextClause)

    /// `table.alias()`, `select(...).subquery()`, `func.f().table_valued(...)`, each perhaps `lateral()`.
    package struct Alias: Sendable, Hashable {
        package enum Element: Sendable, Hashable {
            case from(FromClause)
            case subquery(Query)
            case function(TableFunction)
        }

        /// Nil for a name that SQLAlchemy makes up (`anon_1`).
        package var name: Identifier?
        /// Tells two unnamed aliases of the same element apart.
        package var identity: Int
        package var element: Element
        package var isLateral: Bool
        /// What an unnamed alias is called after, a number behind it: the name of the table; nil is `anon`.
        package var stem: String?
        /// `tablesample(...)`.
        package var sample: Sample?

        package init(name: Identifier?, identity: Int = 0, element: Element, isLateral: Bool = false, stem: String? = nil) {
            self.name = name
            self.identity = identity
            self.element = element
            self.isLateral = isLateral
            self.stem = stem
        }
    }

    /// `TABLESAMPLE method REPEATABLE (seed)`.
    package struct Sample: Sendable, Hashable {
        package var method: SQLExpression
        package var seed: SQLExpression?

        package init(_ method: SQLExpression, seed: SQLExpression? = nil) {
            self.method = method
            self.seed = seed
        }
    }

    /// A function in the FROM clause.
    package struct TableFunction: Sendable, Hashable {
        package var function: SQLExpression
        package var columns: [ColumnReference]
        package var withOrdinality: Bool
        /// Whether the alias names its columns: `AS t(a, b)`.
        package var rendersDerived: Bool
        /// Whether it names their types too.
        package var rendersTypes: Bool

        package init(
            _ function: SQLExpression, columns: [ColumnReference] = [], withOrdinality: Bool = false, rendersDerived: Bool = false,
            rendersTypes: Bool = false
        ) {
            self.function = function
            self.columns = columns
            self.withOrdinality = withOrdinality
            self.rendersDerived = rendersDerived
            self.rendersTypes = rendersTypes
        }
    }
}
