import Schema

extension SQLiteRules {
    /// Dates and times in SQLite's storage format, microseconds always written.
    func literal(_ value: SQLLiteral, of kind: SQLType.Kind, _ compiler: Compiler) throws(DialectError) -> String? {
        switch (kind, value) {
        case (.dateTime(let type), .dateTime(let date, let time)) where type.class != .TIMESTAMP: stored(date, time)
        case (.dateTime(let type), .dateTime(let date, let time)) where type.class == .TIMESTAMP: stored(date, time)
        case (.dateTime, .date(let date)): stored(date, TimeOfDay(hour: 0, minute: 0, second: 0))
        case (.time, .time(let time)), (.time, .dateTime(_, let time)): "'\(time.secondsText).\(padded(time.microsecond, to: 6))'"
        default: nil
        }
    }

    private func stored(_ date: CalendarDate, _ time: TimeOfDay) -> String {
        "'\(date.isoText) \(time.secondsText).\(padded(time.microsecond, to: 6))'"
    }
}
