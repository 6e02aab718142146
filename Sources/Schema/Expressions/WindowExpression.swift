/// `function.over(...)`.
package struct WindowExpression: Sendable, Hashable {
    package enum Unit: String, Sendable, Hashable {
        case range = "RANGE"
        case rows = "ROWS"
        case groups = "GROUPS"
    }

    /// A frame: rows before (negative), at (zero) and after the current one; nil is unbounded.
    package struct Frame: Sendable, Hashable {
        package var unit: Unit
        package var start: Int?
        package var end: Int?

        package init(_ unit: Unit, start: Int?, end: Int?) {
            self.unit = unit
            self.start = start
            self.end = end
        }
    }

    package var function: SQLExpression
    package var partitionBy: [SQLExpression]
    package var orderBy: [SQLExpression]
    package var frame: Frame?

    package init(_ function: SQLExpression, partitionBy: [SQLExpression] = [], orderBy: [SQLExpression] = [], frame: Frame? = nil) {
        self.function = function
        self.partitionBy = partitionBy
        self.orderBy = orderBy
        self.frame = frame
    }
}
