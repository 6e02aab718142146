/// An expression of SQLAlchemy's expression language.
///
/// Values are already coerced: the front end gives a bound value the type that SQLAlchemy would (`column == 5` binds with the
/// column's type). Parentheses follow from the operators when the expression is rendered; `grouping` is an explicit pair.
package indirect enum SQLExpression: Sendable, Hashable {
    case null
    case `true`
    case `false`
    case text(TextClause)
    /// `literal_column("...")`: verbatim SQL with a type.
    case literalColumn(String, type: SQLType?)
    case column(ColumnReference)
    case bind(BindParameter)
    /// SQL as a database has it: verbatim pieces and the columns between them, one after another.
    case fragments([SQLExpression])
    /// `op.inline_literal(value)`.
    case inlineLiteral(SQLLiteral, type: SQLType?)
    case function(FunctionCall)
    case over(WindowExpression)
    /// `function.filter(condition)`.
    case filter(SQLExpression, SQLExpression)
    /// `function.within_group(*order_by)`.
    case withinGroup(SQLExpression, orderBy: [SQLExpression])
    /// PostgreSQL's `aggregate_order_by(target, *order_by)`.
    case aggregateOrderBy(SQLExpression, orderBy: [SQLExpression])
    case unary(UnaryExpression)
    case binary(BinaryExpression)
    case between(BetweenExpression)
    /// `and_(...)`.
    case and([SQLExpression])
    /// `or_(...)`.
    case or([SQLExpression])
    case `case`(CaseExpression)
    case cast(SQLExpression, SQLType)
    /// `try_cast`.
    case tryCast(SQLExpression, SQLType)
    case typeCoerce(SQLExpression, SQLType)
    case collate(SQLExpression, Identifier)
    case extract(field: String, from: SQLExpression)
    case grouping(SQLExpression)
    case label(SQLExpression, Identifier)
    case tuple([SQLExpression])
    /// Comma-separated expressions without parentheses.
    case list([SQLExpression])
    /// PostgreSQL's `array([...])`.
    case array([SQLExpression], type: SQLType?)
    case exists(Query)
    case scalarSubquery(Query)
    /// A query that stands where an expression does (`in_(select(...))`).
    case query(Query)
    case nextValue(SQLSequence)
    /// A FROM element that stands where an expression does (`func.row_to_json(table)`).
    case table(FromClause)
    case opaque(Opaque)
}
