/// The rule of a time zone's future (POSIX `TZ`): `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule {
    private var standardOffset = 0
    private var daylight: (offset: Int, start: Change, end: Change)?

    private struct Change {
        enum Day {
            /// The `week`th weekday of a month; week 5 is the last one.
            case weekday(month: Int, week: Int, day: Int)
            /// 1 to 365, February 29 not counted.
            case julian(Int)
            /// 0 to 365.
            case zeroBased(Int)
        }

        var day: Day
        /// Seconds after midnight, wall time.
        var time = 7200

        /// Seconds since 1970, wall time.
        func moment(in year: Int) -> Int {
            let newYear = Calendar.days(year: year, month: 1, day: 1)
            let days: Int
            switch day {
            case .zeroBased(let number): days = newYear + number
            case .julian(let number): days = newYear + number - 1 + (Calendar.isLeap(year) && number >= 60 ? 1 : 0)
            case .weekday(let month, let week, let weekday):
                let first = Calendar.days(year: year, month: month, day: 1)
                let next = Calendar.days(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
                var found = first + (weekday - Calendar.weekday(days: first) + 7) % 7 + (week - 1) * 7
                while found >= next { found -= 7 }
                days = found
            }
            return days * 86400 + time
        }
    }

    /// `nil` for text that is no rule.
    init?(_ text: String) {
        var reader = Reader(rest: text[...])
        guard reader.skipName(), let west = reader.time() else { return nil }
        standardOffset = -west
        guard reader.skipName() else { return }
        let offset = reader.time().map { -$0 } ?? standardOffset + 3600
        guard let start = reader.change(), let end = reader.change() else { return nil }
        daylight = (offset, start, end)
    }

    func utcOffset(at epoch: Int) -> Int {
        guard let daylight else { return standardOffset }
        let year = Calendar.date(days: Calendar.floored(epoch &+ standardOffset, by: 86400)).year
        let start = daylight.start.moment(in: year) - standardOffset
        let end = daylight.end.moment(in: year) - daylight.offset
        let isDaylight = start < end ? (start..<end).contains(epoch) : !(end..<start).contains(epoch)
        return isDaylight ? daylight.offset : standardOffset
    }

    private struct Reader {
        var rest: Substring

        mutating func take(_ character: Character) -> Bool {
            guard rest.first == character else { return false }
            rest = rest.dropFirst()
            return true
        }

        mutating func skipName() -> Bool {
            if rest.first == "<", let close = rest.firstIndex(of: ">") {
                rest = rest[close...].dropFirst()
                return true
            }
            let name = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(name.count)
            return !name.isEmpty
        }

        mutating func number() -> Int? {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }.prefix(4)
            rest = rest.dropFirst(digits.count)
            return Int(digits)
        }

        /// `[+-]hh[:mm[:ss]]` in seconds.
        mutating func time() -> Int? {
            let isNegative = take("-")
            if !isNegative { _ = take("+") }
            guard let hours = number() else { return nil }
            let minutes = take(":") ? number() ?? 0 : 0
            let seconds = take(":") ? number() ?? 0 : 0
            return (hours * 3600 + minutes * 60 + seconds) * (isNegative ? -1 : 1)
        }

        mutating func change() -> Change? {
            guard take(","), let day = day() else { return nil }
            var change = Change(day: day)
            if take("/") {
                guard let time = time() else { return nil }
                change.time = time
            }
            return change
        }

        private mutating func day() -> Change.Day? {
            if take("M") {
                guard let month = number(), (1...12).contains(month), take("."), let week = number(), (1...5).contains(week), take("."),
                    let day = number(), (0...6).contains(day)
                else { return nil }
                return .weekday(month: month, week: week, day: day)
            }
            if take("J") { return number().map { .julian($0) } }
            return number().map { .zeroBased($0) }
        }
    }
}
