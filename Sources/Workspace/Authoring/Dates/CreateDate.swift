import PythonSubset

/// When a revision was made, in the time zone that the configuration asks for.
package struct CreateDate: Sendable, Hashable, CustomStringConvertible {
    /// Seconds since 1970 in UTC.
    package let epoch: Int
    package let microsecond: Int
    /// Seconds east of UTC.
    package let utcOffset: Int
    /// Whether the offset is written; local time is written without one.
    package let isAware: Bool
    package let year: Int
    package let month: Int
    package let day: Int
    package let hour: Int
    package let minute: Int
    package let second: Int

    package init(epoch: Int, microsecond: Int = 0, utcOffset: Int = 0, isAware: Bool = false) {
        self.epoch = epoch
        self.microsecond = microsecond
        self.utcOffset = utcOffset
        self.isAware = isAware
        let local = epoch &+ utcOffset
        let days = Calendar.floored(local, by: 86400)
        let date = Calendar.date(days: days)
        (year, month, day) = (date.year, date.month, date.day)
        let seconds = local &- days &* 86400
        (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    }

    /// As Python prints a `datetime`: `2026-11-22 10:00:00.000123+01:00`.
    package var description: String {
        var text = "\(padded(year, 4))-\(padded(month))-\(padded(day)) \(padded(hour)):\(padded(minute)):\(padded(second))"
        if microsecond != 0 { text += "." + padded(microsecond, 6) }
        guard isAware else { return text }
        let size = Int(utcOffset.magnitude)
        text += (utcOffset < 0 ? "-" : "+") + "\(padded(size / 3600)):\(padded(size / 60 % 60))"
        return size % 60 == 0 ? text : text + ":" + padded(size % 60)
    }

    /// The same in whole seconds.
    var withoutMicroseconds: CreateDate { CreateDate(epoch: epoch, utcOffset: utcOffset, isAware: isAware) }

    private func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// A Python `datetime`, so that a template may format it.
    func pythonValue(_ interpreter: Interpreter) throws -> PythonValue {
        let module = try interpreter.importModule("datetime")
        guard module.opaque == nil, let type = module.attribute("datetime") else { return .string(description) }
        var arguments = CallArguments([year, month, day, hour, minute, second, microsecond].map { .int($0) })
        if isAware, let timezone = module.attribute("timezone"), let timedelta = module.attribute("timedelta") {
            let offset = try interpreter.call(timezone, try interpreter.call(timedelta, .int(0), .int(utcOffset)))
            arguments.positional.append(offset)
        }
        return try interpreter.call(type, arguments)
    }
}
