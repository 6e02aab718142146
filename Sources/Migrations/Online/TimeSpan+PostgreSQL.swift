import Schema

extension TimeSpan {
    /// Reads PostgreSQL's text of an interval, `1 mon 2 days -03:04:05.6`, a month as 30 days and a year as 365, as drivers do;
    /// nil for another style.
    init?(postgreSQL text: String) {
        var days = 0
        var microseconds = 0
        var words = text.split(separator: " ")[...]
        while let word = words.popFirst() {
            if word.contains(":") {
                guard let clock = Self.clock(word) else { return nil }
                microseconds = clock
                continue
            }
            guard let count = Int(word), abs(count) < 10_000_000, let unit = words.popFirst() else { return nil }
            switch unit {
            case "year", "years": days += count * 365
            case "mon", "mons": days += count * 30
            case "day", "days": days += count
            default: return nil
            }
        }
        let daysOfClock = (microseconds >= 0 ? microseconds : microseconds - 86_399_999_999) / 86_400_000_000
        let rest = microseconds - daysOfClock * 86_400_000_000
        self.init(days: days + daysOfClock, seconds: rest / 1_000_000, microseconds: rest % 1_000_000)
    }

    /// The microseconds of `-03:04:05.6`.
    private static func clock(_ word: Substring) -> Int? {
        let parts = word.drop { $0 == "-" || $0 == "+" }.split(separator: ":")
        guard parts.count == 3, let hours = Int(parts[0]), hours < 1_000_000_000, let minutes = Int(parts[1]) else { return nil }
        let second = parts[2].split(separator: ".")
        guard let seconds = second.first.flatMap({ Int($0) }) else { return nil }
        let fraction = second.count > 1 ? Int((second[1] + "000000").prefix(6)) ?? 0 : 0
        let total = ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + fraction
        return word.first == "-" ? -total : total
    }
}
