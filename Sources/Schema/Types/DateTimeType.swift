/// `DateTime`, `DATETIME` and `TIMESTAMP`; PostgreSQL's TIMESTAMP has a precision.
package struct DateTimeType: Sendable, Hashable {
    package enum Class: String, Sendable, Hashable {
        case dateTime = "DateTime"
        case DATETIME, TIMESTAMP
    }

    package var `class`: Class
    package var timezone: Bool
    package var precision: Int?

    package init(_ class: Class, timezone: Bool = false, precision: Int? = nil) {
        self.class = `class`
        self.timezone = timezone
        self.precision = precision
    }
}
