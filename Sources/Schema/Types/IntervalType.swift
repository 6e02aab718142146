/// `Interval`, and `INTERVAL` of the PostgreSQL dialect.
package struct IntervalType: Sendable, Hashable {
    package enum Class: Sendable, Hashable {
        /// `sqlalchemy.Interval`: a DATETIME where the dialect has no interval.
        case generic(native: Bool)
        /// `postgresql.INTERVAL`.
        case postgresql
    }

    package var `class`: Class
    package var secondPrecision: Int?
    package var dayPrecision: Int?
    /// PostgreSQL's field list, such as `YEAR TO MONTH`.
    package var fields: String?

    package init(_ class: Class = .generic(native: true), secondPrecision: Int? = nil, dayPrecision: Int? = nil, fields: String? = nil) {
        self.class = `class`
        self.secondPrecision = secondPrecision
        self.dayPrecision = dayPrecision
        self.fields = fields
    }
}
