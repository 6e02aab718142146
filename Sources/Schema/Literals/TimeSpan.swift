/// A duration as Python's `timedelta` normalises it.
package struct TimeSpan: Sendable, Hashable {
    package var days: Int
    /// 0..<86400.
    package var seconds: Int
    /// 0..<1000000.
    package var microseconds: Int

    package init(days: Int, seconds: Int = 0, microseconds: Int = 0) {
        self.days = days
        self.seconds = seconds
        self.microseconds = microseconds
    }
}
