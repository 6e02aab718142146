/// A time of the day with microseconds and an optional offset from UTC (Python's `time`).
package struct TimeOfDay: Sendable, Hashable {
    package var hour: Int
    package var minute: Int
    package var second: Int
    package var microsecond: Int
    /// Seconds east of UTC; nil for a naive time.
    package var utcOffset: Int?

    package init(hour: Int, minute: Int, second: Int, microsecond: Int = 0, utcOffset: Int? = nil) {
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.utcOffset = utcOffset
    }
}
