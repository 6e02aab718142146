/// The methods of `datetime.date`.
enum DateMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, year, month, day") { interpreter, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            return .instance(PythonInstance(type, payload: try date(arguments, interpreter)))
        },
        NativeDefinition("__init__", "self, *args, **kwargs") { _, _ in .none },
        NativeDefinition("today", "*args") { interpreter, _ in
            try interpreter.volatile("date.today()") { try today(at: $0.now() / 1000, $0, interpreter) }
        },
        NativeDefinition("fromisoformat", "text") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            guard text.utf8.count == 10, let date = DateTimeText.date(text) else {
                throw interpreter.valueError("Invalid isoformat string: \(PythonText.repr(text))")
            }
            return DateTimeModule.make(date, interpreter)
        },
        NativeDefinition("fromordinal", "ordinal") { interpreter, arguments in
            guard let date = PythonDate(ordinal: try interpreter.expectInt(arguments[0])) else {
                throw interpreter.valueError("ordinal must be >= 1")
            }
            return DateTimeModule.make(date, interpreter)
        },
        NativeDefinition("fromtimestamp", "timestamp") { interpreter, arguments in
            let microseconds = try DateTimeMembers.microseconds(arguments[0], interpreter)
            return try interpreter.volatile(interpreter.label("date.fromtimestamp", arguments)) {
                try today(at: microseconds, $0, interpreter)
            }
        },
        NativeDefinition("isoformat", "self") { _, arguments in .string(value(arguments[0])?.isoFormat ?? "") },
        NativeDefinition("__str__", "self") { _, arguments in .string(value(arguments[0])?.isoFormat ?? "") },
        NativeDefinition("__repr__", "self") { _, arguments in
            .string(value(arguments[0]).map { "datetime.date(\($0.year), \($0.month), \($0.day))" } ?? "")
        },
        NativeDefinition("__format__", "self, specification") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[1])
            return text.isEmpty ? try interpreter.text(of: arguments[0]) : .string(try DateTimeText.format(arguments[0], text, interpreter))
        },
        NativeDefinition("strftime", "self, format") { interpreter, arguments in
            .string(try DateTimeText.format(arguments[0], interpreter.expectString(arguments[1]), interpreter))
        },
        NativeDefinition("weekday", "self") { _, arguments in .int(value(arguments[0])?.weekday ?? 0) },
        NativeDefinition("isoweekday", "self") { _, arguments in .int((value(arguments[0])?.weekday ?? 0) + 1) },
        NativeDefinition("toordinal", "self") { _, arguments in .int(value(arguments[0])?.ordinal ?? 0) },
        NativeDefinition("isocalendar", "self") { _, arguments in
            guard let date = value(arguments[0]) else { return .none }
            return .tuple([.int(date.isoWeek.year), .int(date.isoWeek.week), .int(date.weekday + 1)])
        },
        NativeDefinition("replace", "self, year=None, month=None, day=None") { interpreter, arguments in
            guard let date = value(arguments[0]) else { return .none }
            guard
                let changed = PythonDate(
                    year: arguments[1].asInt ?? date.year, month: arguments[2].asInt ?? date.month, day: arguments[3].asInt ?? date.day)
            else { throw interpreter.valueError("day is out of range for month") }
            return DateTimeModule.make(changed, interpreter)
        },
        NativeDefinition("__add__", "self, other") { interpreter, arguments in
            guard let date = arguments[0].payload(PythonDate.self), let delta = arguments[1].payload(PythonTimeDelta.self) else {
                return .notImplemented
            }
            return try shifted(date, delta.days, interpreter)
        },
        NativeDefinition("__radd__", "self, other") { interpreter, arguments in try interpreter.binary(.add, arguments[0], arguments[1]) },
        NativeDefinition("__sub__", "self, other") { interpreter, arguments in
            guard let date = arguments[0].payload(PythonDate.self) else { return .notImplemented }
            if let delta = arguments[1].payload(PythonTimeDelta.self) { return try shifted(date, -delta.days, interpreter) }
            guard let other = arguments[1].payload(PythonDate.self) else { return .notImplemented }
            return DateTimeModule.make(PythonTimeDelta(days: date.ordinal - other.ordinal, microseconds: 0), interpreter)
        },
        comparison("__eq__") { $0 == $1 }, comparison("__lt__") { $0 < $1 }, comparison("__le__") { $0 <= $1 },
        comparison("__gt__") { $0 > $1 },
        comparison("__ge__") { $0 >= $1 },
        NativeDefinition("__hash__", "self") { _, arguments in .int(value(arguments[0]).hashValue) },
    ])

    private static func value(_ value: PythonValue) -> PythonDate? { DateTimeModule.date(value) }

    static func date(_ arguments: Arguments, _ interpreter: Interpreter) throws -> PythonDate {
        let (year, month, day) = (
            try interpreter.expectInt(arguments["year"]), try interpreter.expectInt(arguments["month"]),
            try interpreter.expectInt(arguments["day"])
        )
        if let date = PythonDate(year: year, month: month, day: day) { return date }
        guard (1...9999).contains(year) else { throw interpreter.valueError("year \(year) is out of range") }
        throw interpreter.valueError((1...12).contains(month) ? "day is out of range for month" : "month must be in 1..12")
    }

    private static func shifted(_ date: PythonDate, _ days: Int, _ interpreter: Interpreter) throws -> PythonValue {
        guard let date = PythonDate(ordinal: date.ordinal + days) else {
            throw interpreter.exception(.overflowError, "date value out of range")
        }
        return DateTimeModule.make(date, interpreter)
    }

    private static func comparison(_ name: String, _ holds: @escaping @Sendable (PythonDate, PythonDate) -> Bool) -> NativeDefinition {
        NativeDefinition(name, "self, other") { _, arguments in
            guard let left = arguments[0].payload(PythonDate.self), let right = arguments[1].payload(PythonDate.self) else {
                return .notImplemented
            }
            return .bool(holds(left, right))
        }
    }
}
