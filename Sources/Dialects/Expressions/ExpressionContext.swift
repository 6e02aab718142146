/// Where an expression stands.
struct ExpressionContext {
    /// Columns are written with their table; not so in DDL.
    var includesTable = true
    /// The table of a column is written with its schema; not so after ON CONFLICT.
    var includesSchema = true
    /// Inside an operator, where an eagerly grouped operator takes parentheses.
    var isOperand = false
    /// In the column list of a SELECT, where labels are written.
    var isColumnClause = false

    static let statement = ExpressionContext()
    static let definition = ExpressionContext(includesTable: false)

    var operand: ExpressionContext {
        var copy = self
        copy.isOperand = true
        copy.isColumnClause = false
        return copy
    }

    var inner: ExpressionContext {
        var copy = self
        copy.isColumnClause = false
        return copy
    }
}
