/// The methods of `datetime.time`.
enum TimeMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0") { interpreter, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            return .instance(PythonInstance(type, payload: try time(arguments, interpreter)))
        },
        NativeDefinition("__init__", "self, *args, **kwargs") { _, _ in .none },
        NativeDefinition("fromisoformat", "text") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            guard let value = DateTimeText.time(text) else {
                throw interpreter.valueError("Invalid isoformat string: \(PythonText.repr(text))")
            }
            return DateTimeModule.make(value, interpreter)
        },
        NativeDefinition("isoformat", "self, timespec='auto'") { interpreter, arguments in
            guard let time = value(arguments[0]) else { return .string("") }
            return .string(try isoText(time, arguments[1].asString ?? "auto", interpreter))
        },
        NativeDefinition("__str__", "self") { _, arguments in .string(value(arguments[0])?.isoFormat ?? "") },
        NativeDefinition("__repr__", "self") { _, arguments in
            guard let time = value(arguments[0]) else { return .string("") }
            var parts = [time.hour, time.minute, time.second, time.microsecond]
            if parts[3] == 0 {
                parts.removeLast()
                if parts[2] == 0 { parts.removeLast() }
            }
            return .string("datetime.time(\(parts.map(String.init).joined(separator: ", ")))")
        },
        NativeDefinition("strftime", "self, format") { interpreter, arguments in
            .string(try DateTimeText.format(arguments[0], interpreter.expectString(arguments[1]), interpreter))
        },
        NativeDefinition("__format__", "self, specification") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[1])
            return text.isEmpty ? try interpreter.text(of: arguments[0]) : .string(try DateTimeText.format(arguments[0], text, interpreter))
        },
        NativeDefinition("replace", "self, hour=None, minute=None, second=None, microsecond=None, tzinfo=...") { interpreter, arguments in
            guard let time = value(arguments[0]) else { return .none }
            let zone = try arguments.given("tzinfo").map { try DateTimeModule.zone($0, interpreter) } ?? time.zone
            guard
                let changed = PythonTime(
                    hour: arguments[1].asInt ?? time.hour, minute: arguments[2].asInt ?? time.minute,
                    second: arguments[3].asInt ?? time.second,
                    microsecond: arguments[4].asInt ?? time.microsecond, zone: zone)
            else { throw interpreter.valueError("hour must be in 0..23") }
            return DateTimeModule.make(changed, interpreter)
        },
        comparison("__eq__") { $0 == $1 }, comparison("__lt__") { $0 < $1 }, comparison("__le__") { $0 <= $1 },
        comparison("__gt__") { $0 > $1 },
        comparison("__ge__") { $0 >= $1 },
        NativeDefinition("__hash__", "self") { _, arguments in .int(value(arguments[0])?.microseconds ?? 0) },
    ])

    private static func value(_ value: PythonValue) -> PythonTime? { value.payload(PythonTime.self) }

    static func time(_ arguments: Arguments, _ interpreter: Interpreter) throws -> PythonTime {
        let values = try ["hour", "minute", "second", "microsecond"].map { try interpreter.expectInt(arguments[$0]) }
        let zone = try DateTimeModule.zone(arguments["tzinfo"], interpreter)
        if let time = PythonTime(hour: values[0], minute: values[1], second: values[2], microsecond: values[3], zone: zone) { return time }
        let limits = [("hour", 23), ("minute", 59), ("second", 59), ("microsecond", 999_999)]
        let wrong = zip(limits, values).first { !(0...$0.1).contains($1) }?.0 ?? limits[0]
        throw interpreter.valueError("\(wrong.0) must be in 0..\(wrong.1)")
    }

    static func isoText(_ time: PythonTime, _ precision: String, _ interpreter: Interpreter) throws -> String {
        let (hour, minute, second) = (digits(time.hour, 2), digits(time.minute, 2), digits(time.second, 2))
        let zone = time.zone?.offsetText ?? ""
        switch precision {
        case "auto": return time.isoFormat
        case "hours": return hour + zone
        case "minutes": return "\(hour):\(minute)\(zone)"
        case "seconds": return "\(hour):\(minute):\(second)\(zone)"
        case "milliseconds": return "\(hour):\(minute):\(second).\(digits(time.microsecond / 1000, 3))\(zone)"
        case "microseconds": return "\(hour):\(minute):\(second).\(digits(time.microsecond, 6))\(zone)"
        default: throw interpreter.valueError("Unknown timespec value")
        }
    }

    private static func comparison(_ name: String, _ holds: @escaping @Sendable (Int, Int) -> Bool) -> NativeDefinition {
        NativeDefinition(name, "self, other") { _, arguments in
            guard let left = value(arguments[0]), let right = value(arguments[1]) else { return .notImplemented }
            return .bool(
                holds(left.microseconds - (left.zone?.offset ?? 0) * 1_000_000, right.microseconds - (right.zone?.offset ?? 0) * 1_000_000))
        }
    }
}
