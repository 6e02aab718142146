/// A value that a script gives: a default, a bound parameter, a row's column.
package indirect enum SQLLiteral: Sendable, Hashable {
    case null
    case bool(Bool)
    /// Decimal digits with an optional `-`, of any length.
    case integer(String)
    /// A `Decimal`, as `str()` prints it.
    case decimal(String)
    /// A `float`; `text` is Python's `repr()`.
    case double(Double, text: String)
    case string(String)
    case bytes([UInt8])
    case date(CalendarDate)
    case time(TimeOfDay)
    case dateTime(CalendarDate, TimeOfDay)
    /// A `timedelta`.
    case interval(TimeSpan)
    /// 32 lower-case hexadecimal digits without hyphens.
    case uuid(String)
    case json(JSONLiteral)
    case array([SQLLiteral])
    /// A member of an `enum.Enum` class, by its name and value; `isValue` of a class such as `IntEnum`, whose members are values themselves.
    case enumMember(name: String, value: SQLLiteral, isValue: Bool)
    /// A SQL expression in place of a value (`values(created=func.now())`).
    case expression(SQLExpression)
    case opaque(Opaque)

    package static func integer(_ value: Int) -> SQLLiteral { .integer(String(value)) }
}
