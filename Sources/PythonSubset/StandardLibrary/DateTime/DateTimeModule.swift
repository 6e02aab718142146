import OrderedCollections

/// `datetime`.
enum DateTimeModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "date": return .class(dateClass(interpreter))
        case "datetime": return .class(dateTimeClass(interpreter))
        case "time": return .class(timeClass(interpreter))
        case "timedelta": return .class(timeDeltaClass(interpreter))
        case "timezone": return .class(timeZoneClass(interpreter))
        case "tzinfo": return .class(zoneInfoClass(interpreter))
        case "UTC": return make(PythonTimeZone.utc, interpreter)
        case "MINYEAR": return .int(1)
        case "MAXYEAR": return .int(9999)
        default: return nil
        }
    }

    static func dateClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("date", module: "datetime", members: DateMembers.table) { type in
            attribute("year", of: type) { date($0)?.year }
            attribute("month", of: type) { date($0)?.month }
            attribute("day", of: type) { date($0)?.day }
            type.namespace["min"] = PythonDate(year: 1, month: 1, day: 1).map { .instance(PythonInstance(type, payload: $0)) }
            type.namespace["max"] = PythonDate(year: 9999, month: 12, day: 31).map { .instance(PythonInstance(type, payload: $0)) }
        }
    }

    static func dateTimeClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("datetime", module: "datetime", bases: [dateClass(interpreter)], members: DateTimeMembers.table) { type in
            addClock(to: type) { $0.payload(PythonDateTime.self)?.time }
            if let date = PythonDate(year: 1, month: 1, day: 1), let time = PythonTime() {
                type.namespace["min"] = .instance(PythonInstance(type, payload: PythonDateTime(date: date, time: time)))
            }
            if let date = PythonDate(year: 9999, month: 12, day: 31),
                let time = PythonTime(hour: 23, minute: 59, second: 59, microsecond: 999_999)
            {
                type.namespace["max"] = .instance(PythonInstance(type, payload: PythonDateTime(date: date, time: time)))
            }
        }
    }

    static func timeClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("time", module: "datetime", members: TimeMembers.table) { type in
            addClock(to: type) { $0.payload(PythonTime.self) }
        }
    }

    static func timeDeltaClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("timedelta", module: "datetime", members: TimeDeltaMembers.table) { type in
            attribute("days", of: type) { $0.payload(PythonTimeDelta.self)?.days }
            attribute("seconds", of: type) { $0.payload(PythonTimeDelta.self)?.seconds }
            attribute("microseconds", of: type) { $0.payload(PythonTimeDelta.self).map { $0.microseconds % 1_000_000 } }
        }
    }

    static func zoneInfoClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("tzinfo", module: "datetime", members: [:])
    }

    static func timeZoneClass(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("timezone", module: "datetime", bases: [zoneInfoClass(interpreter)], members: TimeZoneMembers.table) {
            type in
            type.namespace["utc"] = .instance(PythonInstance(type, payload: PythonTimeZone.utc))
        }
    }

    static func make(_ value: PythonDate, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(dateClass(interpreter), payload: value))
    }

    static func make(_ value: PythonDateTime, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(dateTimeClass(interpreter), payload: value))
    }

    static func make(_ value: PythonTime, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(timeClass(interpreter), payload: value))
    }

    static func make(_ value: PythonTimeDelta, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(timeDeltaClass(interpreter), payload: value))
    }

    static func make(_ value: PythonTimeZone, _ interpreter: Interpreter) -> PythonValue {
        if value == .utc, let utc = timeZoneClass(interpreter).namespace["utc"] { return utc }
        return .instance(PythonInstance(timeZoneClass(interpreter), payload: value))
    }

    /// The day of a date or datetime.
    static func date(_ value: PythonValue) -> PythonDate? {
        value.payload(PythonDate.self) ?? value.payload(PythonDateTime.self)?.date
    }

    /// The zone that an argument gives; an unknown or foreign one makes the result unknown.
    static func zone(_ value: PythonValue, _ interpreter: Interpreter) throws -> PythonTimeZone? {
        if value.isNone { return nil }
        if let zone = value.payload(PythonTimeZone.self) { return zone }
        if case .opaque(let opaque) = value { throw UnknownValue(opaque) }
        guard interpreter.isInstance(value, of: zoneInfoClass(interpreter)) else {
            throw interpreter.typeError(
                "tzinfo argument must be None or of a tzinfo subclass, not type '\(interpreter.typeName(of: value))'")
        }
        throw UnknownValue(Opaque(interpreter.describe(value), location: interpreter.location))
    }

    private static func attribute(_ name: String, of type: PythonClass, _ body: @escaping (PythonValue) -> Int?) {
        type.namespace[name] = .property(get: { _, value in body(value).map { .int($0) } ?? .none })
    }

    private static func addClock(to type: PythonClass, _ time: @escaping (PythonValue) -> PythonTime?) {
        attribute("hour", of: type) { time($0)?.hour }
        attribute("minute", of: type) { time($0)?.minute }
        attribute("second", of: type) { time($0)?.second }
        attribute("microsecond", of: type) { time($0)?.microsecond }
        attribute("fold", of: type) { _ in 0 }
        type.namespace["tzinfo"] = .property(get: { interpreter, value in
            time(value)?.zone.map { make($0, interpreter) } ?? .none
        })
    }
}

extension Interpreter {
    /// A `datetime.datetime`; for hosts that know the real value of `now()`.
    package func makeDateTime(_ value: PythonDateTime) -> PythonValue { DateTimeModule.make(value, self) }

    /// A `datetime.date`.
    package func makeDate(_ value: PythonDate) -> PythonValue { DateTimeModule.make(value, self) }
}
