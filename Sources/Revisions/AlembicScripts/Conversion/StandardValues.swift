import PythonSubset
import Schema

extension ScriptEvaluation {
    /// A value of `datetime`, `decimal` or `uuid`; nil for any other instance.
    func standardLiteral(_ instance: PythonInstance) -> SQLLiteral? {
        switch instance.payload {
        case let value as PythonDateTime: .dateTime(CalendarDate(value.date), TimeOfDay(value.time))
        case let value as PythonDate: .date(CalendarDate(value))
        case let value as PythonTime: .time(TimeOfDay(value))
        case let value as PythonTimeDelta:
            .interval(TimeSpan(days: value.days, seconds: value.seconds, microseconds: value.microseconds % 1_000_000))
        case let value as PythonDecimal: .decimal(value.description)
        case let value as PythonUUID: .uuid(value.description.filter { $0 != "-" })
        default: nil
        }
    }

    /// A date, decimal or UUID of the database as a value of the standard library.
    func standardValue(_ literal: SQLLiteral) -> PythonValue {
        switch literal {
        case .date(let date): make("datetime", "date", date.parts)
        case .time(let time): make("datetime", "time", time.parts)
        case .dateTime(let date, let time): make("datetime", "datetime", date.parts + time.parts)
        case .interval(let span):
            make("datetime", "timedelta", [.int(span.days), .int(span.seconds), .int(span.microseconds)])
        case .decimal(let text): make("decimal", "Decimal", [.string(text)])
        case .uuid(let text): make("uuid", "UUID", [.string(text)])
        case .enumMember(_, let inner, _): value(of: inner)
        default: .none
        }
    }

    /// Calls a class of the standard library.
    private func make(_ module: String, _ name: String, _ arguments: [PythonValue]) -> PythonValue {
        do {
            let type = try interpreter.attribute(name, of: .module(interpreter.importModule(module)))
            return try interpreter.call(type, CallArguments(arguments))
        } catch {
            return .opaque(PythonSubset.Opaque("\(module).\(name)"))
        }
    }
}

extension CalendarDate {
    init(_ date: PythonDate) {
        self.init(year: date.year, month: date.month, day: date.day)
    }

    fileprivate var parts: [PythonValue] { [.int(year), .int(month), .int(day)] }
}

extension TimeOfDay {
    init(_ time: PythonTime) {
        self.init(
            hour: time.hour, minute: time.minute, second: time.second, microsecond: time.microsecond, utcOffset: time.zone?.offset)
    }

    fileprivate var parts: [PythonValue] { [.int(hour), .int(minute), .int(second), .int(microsecond)] }
}
