/// The payload of a `datetime.date`: a day of the proleptic Gregorian calendar.
package struct PythonDate: Hashable, Sendable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// `nil` for a day that the calendar from year 1 to 9999 lacks.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= PythonDate.days(in: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day of an ordinal, 1 being January 1 of year 1.
    init?(ordinal: Int) {
        guard (1...3_652_059).contains(ordinal) else { return nil }
        var year = max(1, ordinal * 400 / 146_097)
        while PythonDate.daysBefore(year: year + 1) < ordinal { year += 1 }
        while PythonDate.daysBefore(year: year) >= ordinal { year -= 1 }
        var day = ordinal - PythonDate.daysBefore(year: year)
        var month = 1
        while day > PythonDate.days(in: month, of: year) {
            day -= PythonDate.days(in: month, of: year)
            month += 1
        }
        self.init(year: year, month: month, day: day)
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func daysBefore(year: Int) -> Int {
        let years = year - 1
        return years * 365 + years / 4 - years / 100 + years / 400
    }

    var dayOfYear: Int { (1..<month).reduce(day) { $0 + PythonDate.days(in: $1, of: year) } }
    var ordinal: Int { PythonDate.daysBefore(year: year) + dayOfYear }
    /// Monday is 0.
    var weekday: Int { (ordinal + 6) % 7 }

    /// The ISO 8601 year and week.
    var isoWeek: (year: Int, week: Int) {
        let thursday = ordinal - weekday + 3
        guard let date = PythonDate(ordinal: min(max(thursday, 1), 3_652_059)) else { return (year, 1) }
        return (date.year, (date.dayOfYear - 1) / 7 + 1)
    }

    package var isoFormat: String { "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))" }

    package static func < (left: PythonDate, right: PythonDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// The payload of a `datetime.timezone`.
package struct PythonTimeZone: Hashable, Sendable {
    /// Seconds east of UTC.
    package let offset: Int
    package let name: String?

    package init(offset: Int, name: String? = nil) {
        self.offset = offset
        self.name = name
    }

    package static let utc = PythonTimeZone(offset: 0)

    package var displayName: String { name ?? (offset == 0 ? "UTC" : "UTC" + offsetText) }

    /// `+02:00`
    package var offsetText: String {
        let magnitude = abs(offset)
        let seconds = magnitude % 60 == 0 ? "" : ":" + digits(magnitude % 60, 2)
        return "\(offset < 0 ? "-" : "+")\(digits(magnitude / 3600, 2)):\(digits(magnitude / 60 % 60, 2))\(seconds)"
    }
}

/// The payload of a `datetime.time`.
package struct PythonTime: Hashable, Sendable {
    package let hour: Int
    package let minute: Int
    package let second: Int
    package let microsecond: Int
    package let zone: PythonTimeZone?

    package init?(hour: Int = 0, minute: Int = 0, second: Int = 0, microsecond: Int = 0, zone: PythonTimeZone? = nil) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second), (0..<1_000_000).contains(microsecond) else {
            return nil
        }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.zone = zone
    }

    init(microseconds: Int, zone: PythonTimeZone?) {
        microsecond = microseconds % 1_000_000
        let seconds = microseconds / 1_000_000
        second = seconds % 60
        minute = seconds / 60 % 60
        hour = seconds / 3600
        self.zone = zone
    }

    /// Microseconds since midnight.
    var microseconds: Int { ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond }

    package var isoFormat: String {
        let fraction = microsecond == 0 ? "" : "." + digits(microsecond, 6)
        return "\(digits(hour, 2)):\(digits(minute, 2)):\(digits(second, 2))\(fraction)\(zone?.offsetText ?? "")"
    }
}

/// The payload of a `datetime.datetime`.
package struct PythonDateTime: Hashable, Sendable {
    package let date: PythonDate
    package let time: PythonTime

    package init(date: PythonDate, time: PythonTime) {
        self.date = date
        self.time = time
    }

    /// As `isoformat(separator)` gives it.
    package func isoFormat(separator: String = "T") -> String { date.isoFormat + separator + time.isoFormat }

    /// Days and microseconds since the beginning of the calendar, in UTC where there is a zone.
    var instant: PythonTimeDelta {
        PythonTimeDelta(days: date.ordinal, microseconds: time.microseconds - (time.zone?.offset ?? 0) * 1_000_000)
    }

    func adding(_ delta: PythonTimeDelta) -> PythonDateTime? {
        let sum = PythonTimeDelta(days: date.ordinal + delta.days, microseconds: time.microseconds + delta.microseconds)
        guard let date = PythonDate(ordinal: sum.days) else { return nil }
        return PythonDateTime(date: date, time: PythonTime(microseconds: sum.microseconds, zone: time.zone))
    }

    func replacing(zone: PythonTimeZone?) -> PythonDateTime {
        PythonDateTime(date: date, time: PythonTime(microseconds: time.microseconds, zone: zone))
    }
}

/// The payload of a `datetime.timedelta`.
package struct PythonTimeDelta: Hashable, Sendable, Comparable {
    package let days: Int
    /// From 0 up to a day.
    package let microseconds: Int

    static let microsecondsPerDay = 86_400_000_000

    package init(days: Int, microseconds: Int) {
        let carry = (Double(microseconds) / Double(PythonTimeDelta.microsecondsPerDay)).rounded(.down)
        var whole = Int(carry)
        var rest = microseconds - whole * PythonTimeDelta.microsecondsPerDay
        if rest < 0 { (whole, rest) = (whole - 1, rest + PythonTimeDelta.microsecondsPerDay) }
        if rest >= PythonTimeDelta.microsecondsPerDay { (whole, rest) = (whole + 1, rest - PythonTimeDelta.microsecondsPerDay) }
        self.days = days + whole
        self.microseconds = rest
    }

    package var seconds: Int { microseconds / 1_000_000 }
    package var totalSeconds: Double { (Double(days) * 86_400_000_000 + Double(microseconds)) / 1_000_000 }

    /// `nil` where it is out of Python's range.
    static func microseconds(_ total: BigInteger) -> PythonTimeDelta? {
        let (days, rest) = total.dividedFlooring(by: BigInteger(microsecondsPerDay))
        guard let days = days.int, abs(days) <= 999_999_999, let rest = rest.int else { return nil }
        return PythonTimeDelta(days: days, microseconds: rest)
    }

    var totalMicroseconds: BigInteger { BigInteger(days) * BigInteger(PythonTimeDelta.microsecondsPerDay) + BigInteger(microseconds) }

    package static func < (left: PythonTimeDelta, right: PythonTimeDelta) -> Bool {
        (left.days, left.microseconds) < (right.days, right.microseconds)
    }

    package var text: String {
        let seconds = microseconds / 1_000_000
        let fraction = microseconds % 1_000_000
        let clock =
            "\(seconds / 3600):\(digits(seconds / 60 % 60, 2)):\(digits(seconds % 60, 2))"
            + (fraction == 0 ? "" : "." + digits(fraction, 6))
        return days == 0 ? clock : "\(days) day\(abs(days) == 1 ? "" : "s"), \(clock)"
    }
}

/// A non-negative number with leading zeros.
func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
