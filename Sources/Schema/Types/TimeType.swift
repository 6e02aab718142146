/// `Time` and `TIME`; PostgreSQL's has a precision.
package struct TimeType: Sendable, Hashable {
    package var timezone: Bool
    package var precision: Int?

    package init(timezone: Bool = false, precision: Int? = nil) {
        self.timezone = timezone
        self.precision = precision
    }
}
