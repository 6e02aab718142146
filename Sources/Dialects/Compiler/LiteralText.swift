import Schema

extension CalendarDate {
    /// `YYYY-MM-DD`.
    var isoText: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }
}

extension TimeOfDay {
    /// As Python's `isoformat()`: microseconds and the offset where there are any.
    var isoText: String {
        var text = secondsText
        if microsecond != 0 { text += "." + padded(microsecond, to: 6) }
        guard let utcOffset else { return text }
        let minutes = abs(utcOffset) / 60
        text += (utcOffset < 0 ? "-" : "+") + padded(minutes / 60, to: 2) + ":" + padded(minutes % 60, to: 2)
        let seconds = abs(utcOffset) % 60
        return seconds == 0 ? text : text + ":" + padded(seconds, to: 2)
    }

    /// `HH:MM:SS`.
    var secondsText: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))" }
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension SQLLiteral {
    /// A short form for messages.
    var excerpt: String {
        switch self {
        case .null: "None"
        case .bool(let flag): flag ? "True" : "False"
        case .integer(let text), .decimal(let text), .double(_, let text): text
        case .string(let text): "'\(text.prefix(60))'"
        case .bytes(let bytes): "\(bytes.count) bytes"
        case .date(let date): date.isoText
        case .time(let time): time.isoText
        case .dateTime(let date, let time): date.isoText + " " + time.isoText
        case .interval: "an interval"
        case .uuid(let digits): digits
        case .json(let json): String(json.text.prefix(60))
        case .array(let items): "a list of \(items.count)"
        case .enumMember(let name, _, _): name
        case .expression: "a SQL expression"
        case .opaque(let opaque): opaque.origin
        }
    }
}
