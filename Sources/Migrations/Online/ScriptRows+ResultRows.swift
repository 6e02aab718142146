import Database
import Revisions
import Schema

extension ScriptRows {
    /// A database's rows as the values that a script sees.
    init(_ result: ResultRows) {
        self.init(
            columns: result.columns, rows: result.rows.map { $0.map(SQLLiteral.init) }, affected: result.affectedRows)
        for row in result.rows {
            for (index, cell) in row.enumerated() {
                if case .typed(_, let type) = cell, type == "json" || type == "jsonb" { jsonColumns.insert(index) }
            }
        }
    }
}

extension SQLLiteral {
    init(_ value: DatabaseValue) {
        switch value {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .integer(String(value))
        case .real(let value): self = .double(value, text: value.description)
        case .text(let text): self = .string(text)
        case .blob(let bytes): self = .bytes(bytes)
        case .typed(let text, let type): self = Self.typed(text, type) ?? .string(text)
        }
    }

    /// PostgreSQL's text of a value, by its type; `nil` for a type that scripts get as text.
    private static func typed(_ text: String, _ type: String) -> SQLLiteral? {
        switch type {
        case "numeric": .decimal(text)
        case "uuid": .uuid(text.replacing("-", with: ""))
        case "date": CalendarDate(iso: text[...]).map { .date($0) }
        case "time without time zone", "time with time zone": TimeOfDay(iso: text[...]).map { .time($0) }
        case "timestamp without time zone", "timestamp with time zone":
            {
                guard let space = text.firstIndex(of: " "), let date = CalendarDate(iso: text[..<space]),
                    let time = TimeOfDay(iso: text[text.index(after: space)...])
                else { return nil }
                return .dateTime(date, time)
            }()
        case "interval": TimeSpan(postgreSQL: text).map { .interval($0) }
        case let array where array.hasSuffix("[]"): PostgreSQLArray.elements(of: text, item: String(array.dropLast(2))).map { .array($0) }
        default: nil
        }
    }

    /// An element of an array, by the type of the array's items.
    init(_ text: String, ofType type: String) {
        switch type {
        case "smallint", "integer", "bigint": self = .integer(text)
        case "boolean": self = .bool(text == "t" || text == "true")
        case "real", "double precision": self = Double(text).map { .double($0, text: $0.description) } ?? .string(text)
        default: self = Self.typed(text, type) ?? .string(text)
        }
    }
}

extension CalendarDate {
    /// Reads `2026-11-22`.
    fileprivate init?(iso text: Substring) {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }
}

extension TimeOfDay {
    /// Reads `10:20:30.123456+02:30` and its shorter forms.
    fileprivate init?(iso text: Substring) {
        let zone = text.firstIndex { $0 == "+" || $0 == "-" }
        let clock = text[..<(zone ?? text.endIndex)].split(separator: ":")
        guard clock.count == 3, let hour = Int(clock[0]), let minute = Int(clock[1]) else { return nil }
        let seconds = clock[2].split(separator: ".")
        guard let second = seconds.first.flatMap({ Int($0) }) else { return nil }
        let fraction = seconds.count > 1 ? Int((seconds[1] + "000000").prefix(6)) : 0
        var offset: Int?
        if let zone {
            let parts = text[zone...].dropFirst().split(separator: ":").compactMap { Int($0) }
            let magnitude = (parts.first ?? 0) * 3600 + (parts.dropFirst().first ?? 0) * 60
            offset = text[zone] == "-" ? -magnitude : magnitude
        }
        self.init(hour: hour, minute: minute, second: second, microsecond: fraction ?? 0, utcOffset: offset)
    }
}
