import Schema

extension TimeSpan {
    /// `total_seconds()` as Python prints it: the shortest text of the floating-point number.
    var secondsText: String {
        let (dayMicroseconds, overflow) = days.multipliedReportingOverflow(by: 86_400_000_000)
        guard !overflow else { return "\(Double(days) * 86_400)" }
        let (total, isTooLarge) = dayMicroseconds.addingReportingOverflow(seconds * 1_000_000 + microseconds)
        return "\((isTooLarge ? Double(dayMicroseconds) : Double(total)) / 1_000_000)"
    }
}
