/// The methods of `datetime.datetime`.
enum DateTimeMembers {
    static let table = Dictionary(construction + reading + arithmetic)

    private static let construction = [
        NativeDefinition("__new__", "cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0") {
            interpreter, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            let date = try DateMembers.date(arguments, interpreter)
            return .instance(PythonInstance(type, payload: PythonDateTime(date: date, time: try TimeMembers.time(arguments, interpreter))))
        },
        NativeDefinition("now", "tz=None") { interpreter, arguments in
            try interpreter.volatile("datetime.now()") { surroundings in
                let zone = try DateTimeModule.zone(arguments[0], interpreter)
                return DateTimeModule.make(try value(at: surroundings.now() / 1000, zone, surroundings, interpreter), interpreter)
            }
        },
        NativeDefinition("utcnow", "") { interpreter, _ in
            try interpreter.volatile("datetime.utcnow()") { surroundings in
                DateTimeModule.make(try value(at: surroundings.now() / 1000, offset: 0, nil, interpreter), interpreter)
            }
        },
        NativeDefinition("today", "") { interpreter, _ in
            try interpreter.volatile("datetime.today()") { surroundings in
                DateTimeModule.make(try value(at: surroundings.now() / 1000, nil, surroundings, interpreter), interpreter)
            }
        },
        NativeDefinition("fromisoformat", "text") { interpreter, arguments in
            let text = try interpreter.expectString(arguments[0])
            guard let value = DateTimeText.dateTime(text) else {
                throw interpreter.valueError("Invalid isoformat string: \(PythonText.repr(text))")
            }
            return DateTimeModule.make(value, interpreter)
        },
        NativeDefinition("fromtimestamp", "timestamp, tz=None") { interpreter, arguments in
            if let zone = try DateTimeModule.zone(arguments[1], interpreter) {
                return try fromTimestamp(arguments[0], zone, interpreter)
            }
            let microseconds = try DateTimeMembers.microseconds(arguments[0], interpreter)
            return try interpreter.volatile("datetime.fromtimestamp(\(interpreter.describe(arguments[0])))") { surroundings in
                DateTimeModule.make(try value(at: microseconds, nil, surroundings, interpreter), interpreter)
            }
        },
        NativeDefinition("utcfromtimestamp", "timestamp") { interpreter, arguments in try fromTimestamp(arguments[0], nil, interpreter) },
        NativeDefinition("combine", "date, time, tzinfo=...") { interpreter, arguments in
            guard let date = DateTimeModule.date(arguments[0]), let time = arguments[1].payload(PythonTime.self) else {
                if let opaque = arguments[0].asOpaque ?? arguments[1].asOpaque { throw UnknownValue(opaque) }
                throw interpreter.typeError("combine() needs a date and a time")
            }
            let zone = try arguments.given("tzinfo").map { try DateTimeModule.zone($0, interpreter) } ?? time.zone
            return DateTimeModule.make(
                PythonDateTime(date: date, time: PythonTime(microseconds: time.microseconds, zone: zone)), interpreter)
        },
        NativeDefinition("strptime", "text, format") { interpreter, arguments in
            let (text, format) = (try interpreter.expectString(arguments[0]), try interpreter.expectString(arguments[1]))
            guard let value = DateTimeText.parse(text, format) else {
                throw interpreter.valueError("time data \(PythonText.repr(text)) does not match format \(PythonText.repr(format))")
            }
            return DateTimeModule.make(value, interpreter)
        },
    ]

    private static let reading = [
        NativeDefinition("isoformat", "self, sep='T', timespec='auto'") { interpreter, arguments in
            guard let value = value(arguments[0]) else { return .string("") }
            let time = try TimeMembers.isoText(value.time, arguments[2].asString ?? "auto", interpreter)
            return .string(value.date.isoFormat + (try interpreter.expectString(arguments[1])) + time)
        },
        NativeDefinition("__str__", "self") { _, arguments in .string(value(arguments[0])?.isoFormat(separator: " ") ?? "") },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            guard let value = value(arguments[0]) else { return .string("") }
            var parts = [
                value.date.year, value.date.month, value.date.day, value.time.hour, value.time.minute, value.time.second,
                value.time.microsecond,
            ]
            if parts[6] == 0 {
                parts.removeLast()
                if parts[5] == 0 { parts.removeLast() }
            }
            var texts = parts.map(String.init)
            if let zone = value.time.zone { texts.append("tzinfo=\(try interpreter.repr(of: DateTimeModule.make(zone, interpreter)))") }
            return .string("datetime.datetime(\(texts.joined(separator: ", ")))")
        },
        NativeDefinition("date", "self") { interpreter, arguments in
            value(arguments[0]).map { DateTimeModule.make($0.date, interpreter) } ?? .none
        },
        NativeDefinition("time", "self") { interpreter, arguments in
            value(arguments[0]).map { DateTimeModule.make(PythonTime(microseconds: $0.time.microseconds, zone: nil), interpreter) } ?? .none
        },
        NativeDefinition("timetz", "self") { interpreter, arguments in
            value(arguments[0]).map { DateTimeModule.make($0.time, interpreter) } ?? .none
        },
        NativeDefinition("timestamp", "self") { interpreter, arguments in
            guard let value = value(arguments[0]) else { return .none }
            if value.time.zone != nil { return .float(Double(value.microsecondsSinceEpoch) / 1e6) }
            return interpreter.volatile("\(interpreter.describe(arguments[0])).timestamp()") { surroundings in
                .float(Double(value.localMicrosecondsSinceEpoch(surroundings)) / 1e6)
            }
        },
        NativeDefinition("utcoffset", "self") { interpreter, arguments in
            value(arguments[0])?.time.zone.map {
                DateTimeModule.make(PythonTimeDelta(days: 0, microseconds: $0.offset * 1_000_000), interpreter)
            } ?? .none
        },
        NativeDefinition("tzname", "self") { _, arguments in value(arguments[0])?.time.zone.map { .string($0.displayName) } ?? .none },
        NativeDefinition("astimezone", "self, tz=None") { interpreter, arguments in
            guard let value = value(arguments[0]) else { return .none }
            let zone = try DateTimeModule.zone(arguments[1], interpreter)
            if value.time.zone != nil, let zone {
                let converted = try DateTimeMembers.value(at: value.microsecondsSinceEpoch, offset: zone.offset, zone, interpreter)
                return DateTimeModule.make(converted, interpreter)
            }
            return try interpreter.volatile("\(interpreter.describe(arguments[0])).astimezone()") { surroundings in
                let time = value.time.zone == nil ? value.localMicrosecondsSinceEpoch(surroundings) : value.microsecondsSinceEpoch
                let target = zone ?? PythonTimeZone(offset: surroundings.localOffset(at: time / 1_000_000))
                return DateTimeModule.make(try DateTimeMembers.value(at: time, offset: target.offset, target, interpreter), interpreter)
            }
        },
        NativeDefinition(
            "replace", "self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=..., *, fold=0"
        ) { interpreter, arguments in
            guard let value = value(arguments[0]) else { return .none }
            let zone = try arguments.given("tzinfo").map { try DateTimeModule.zone($0, interpreter) } ?? value.time.zone
            guard
                let date = PythonDate(
                    year: arguments[1].asInt ?? value.date.year, month: arguments[2].asInt ?? value.date.month,
                    day: arguments[3].asInt ?? value.date.day),
                let time = PythonTime(
                    hour: arguments[4].asInt ?? value.time.hour, minute: arguments[5].asInt ?? value.time.minute,
                    second: arguments[6].asInt ?? value.time.second, microsecond: arguments[7].asInt ?? value.time.microsecond, zone: zone)
            else { throw interpreter.valueError("day is out of range for month") }
            return DateTimeModule.make(PythonDateTime(date: date, time: time), interpreter)
        },
    ]

    private static let arithmetic = [
        NativeDefinition("__add__", "self, other") { interpreter, arguments in
            guard let value = value(arguments[0]), let delta = arguments[1].payload(PythonTimeDelta.self) else { return .notImplemented }
            guard let sum = value.adding(delta) else { throw interpreter.exception(.overflowError, "date value out of range") }
            return DateTimeModule.make(sum, interpreter)
        },
        NativeDefinition("__sub__", "self, other") { interpreter, arguments in
            guard let value = value(arguments[0]) else { return .notImplemented }
            if let delta = arguments[1].payload(PythonTimeDelta.self) {
                guard let difference = value.adding(PythonTimeDelta(days: -delta.days, microseconds: -delta.microseconds)) else {
                    throw interpreter.exception(.overflowError, "date value out of range")
                }
                return DateTimeModule.make(difference, interpreter)
            }
            guard let other = arguments[1].payload(PythonDateTime.self) else { return .notImplemented }
            guard (value.time.zone == nil) == (other.time.zone == nil) else {
                throw interpreter.typeError("can't subtract offset-naive and offset-aware datetimes")
            }
            let (first, second) = (value.instant, other.instant)
            return DateTimeModule.make(
                PythonTimeDelta(days: first.days - second.days, microseconds: first.microseconds - second.microseconds), interpreter)
        },
        comparison("__eq__") { $0 == $1 }, comparison("__lt__") { $0 < $1 }, comparison("__le__") { $0 <= $1 },
        comparison("__gt__") { $0 > $1 },
        comparison("__ge__") { $0 >= $1 },
        NativeDefinition("__hash__", "self") { _, arguments in .int(value(arguments[0])?.instant.hashValue ?? 0) },
    ]

    private static func value(_ value: PythonValue) -> PythonDateTime? { value.payload(PythonDateTime.self) }

    private static func fromTimestamp(_ value: PythonValue, _ zone: PythonTimeZone?, _ interpreter: Interpreter) throws -> PythonValue {
        let microseconds = try microseconds(value, interpreter)
        return DateTimeModule.make(try DateTimeMembers.value(at: microseconds, offset: zone?.offset ?? 0, zone, interpreter), interpreter)
    }

    private static func comparison(_ name: String, _ holds: @escaping @Sendable (PythonTimeDelta, PythonTimeDelta) -> Bool)
        -> NativeDefinition
    {
        NativeDefinition(name, "self, other") { interpreter, arguments in
            guard let left = value(arguments[0]), let right = value(arguments[1]) else { return .notImplemented }
            guard (left.time.zone == nil) == (right.time.zone == nil) else {
                if name == "__eq__" { return .bool(false) }
                throw interpreter.typeError("can't compare offset-naive and offset-aware datetimes")
            }
            return .bool(holds(left.instant, right.instant))
        }
    }
}
