/// `select(...)`.
///
/// The FROM list that SQLAlchemy derives from the columns and conditions is derived when the query is rendered; `from` holds what
/// `select_from()` and `join()` name.
package struct Select: Sendable, Hashable {
    package enum Distinct: Sendable, Hashable {
        case rows
        case on([SQLExpression])
    }

    package var columns: [SQLExpression]
    package var from: [FromClause]
    package var conditions: [SQLExpression]
    package var groupBy: [SQLExpression]
    package var having: [SQLExpression]
    package var orderBy: [SQLExpression]
    /// Excludes `fetch`.
    package var limit: SQLExpression?
    package var fetch: FetchClause?
    package var offset: SQLExpression?
    package var distinct: Distinct?
    package var locking: RowLocking?
    package var prefixes: [String]
    package var suffixes: [String]
    /// `correlate(...)`: nil is automatic, an empty list is none.
    package var correlate: [FromClause]?
    /// `add_cte(...)`: expressions that nothing names.
    package var expressions: [CommonTableExpression]

    package init(
        _ columns: [SQLExpression], from: [FromClause] = [], where conditions: [SQLExpression] = [], groupBy: [SQLExpression] = [],
        having: [SQLExpression] = [], orderBy: [SQLExpression] = [], limit: SQLExpression? = nil, offset: SQLExpression? = nil,
        distinct: Distinct? = nil, locking: RowLocking? = nil, prefixes: [String] = [], suffixes: [String] = [],
        correlate: [FromClause]? = nil, expressions: [CommonTableExpression] = []
    ) {
        self.columns = columns
        self.from = from
        self.conditions = conditions
        self.groupBy = groupBy
        self.having = having
        self.orderBy = orderBy
        self.limit = limit
        self.offset = offset
        self.distinct = distinct
        self.locking = locking
        self.prefixes = prefixes
        self.suffixes = suffixes
        self.correlate = correlate
        self.expressions = expressions
    }
}
