/// `time`: the clock is volatile, what is computed from a given time is not.
enum TimeModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "sleep", "tzset": return .native(name, "seconds=0") { _, _ in .none }
        case "time": return clock(name) { .float(Double($0.now()) / 1e9) }
        case "time_ns": return clock(name) { .int($0.now()) }
        case "monotonic", "perf_counter", "process_time", "thread_time": return clock(name) { .float(Double($0.monotonic()) / 1e9) }
        case "monotonic_ns", "perf_counter_ns", "process_time_ns": return clock(name) { .int($0.monotonic()) }
        case "gmtime", "localtime":
            return .native(name, "seconds=None") { interpreter, arguments in
                if !arguments[0].isNone, name == "gmtime" {
                    let microseconds = try DateTimeMembers.microseconds(arguments[0], interpreter)
                    return structure(try DateTimeMembers.value(at: microseconds, offset: 0, nil, interpreter), interpreter)
                }
                return try interpreter.volatile(interpreter.label("time.\(name)", arguments)) { surroundings in
                    let time = arguments[0].isNone ? surroundings.now() / 1000 : try DateTimeMembers.microseconds(arguments[0], interpreter)
                    let offset = name == "gmtime" ? 0 : surroundings.localOffset(at: time / 1_000_000)
                    return structure(try DateTimeMembers.value(at: time, offset: offset, nil, interpreter), interpreter)
                }
            }
        case "strftime":
            return .native(name, "format, time=None") { interpreter, arguments in
                let format = try interpreter.expectString(arguments[0])
                if !arguments[1].isNone { return try text(format, dateTime(arguments[1], interpreter), interpreter) }
                return try interpreter.volatile(interpreter.label("time.strftime", arguments)) { surroundings in
                    try text(format, DateTimeMembers.value(at: surroundings.now() / 1000, nil, surroundings, interpreter), interpreter)
                }
            }
        case "ctime", "asctime":
            return .native(name, "time=None") { interpreter, arguments in
                .opaque(Opaque(interpreter.label("time.\(name)", arguments), kind: .volatile, location: interpreter.location))
            }
        default: return nil
        }
    }

    private static func clock(_ name: String, _ read: @escaping (any Surroundings) -> PythonValue) -> PythonValue {
        .native(name, "") { interpreter, _ in interpreter.volatile("time.\(name)()", read) }
    }

    private static func text(_ format: String, _ time: PythonDateTime, _ interpreter: Interpreter) throws -> PythonValue {
        .string(try DateTimeText.format(DateTimeModule.make(time, interpreter), format, interpreter))
    }

    /// A `struct_time`, here a tuple.
    private static func structure(_ value: PythonDateTime, _ interpreter: Interpreter) -> PythonValue {
        .tuple(
            [
                value.date.year, value.date.month, value.date.day, value.time.hour, value.time.minute, value.time.second,
                value.date.weekday, value.date.dayOfYear, 0,
            ].map { .int($0) })
    }

    private static func dateTime(_ value: PythonValue, _ interpreter: Interpreter) throws -> PythonDateTime {
        if case .opaque(let opaque) = value { throw UnknownValue(opaque) }
        let parts = try interpreter.elements(of: value).map { try interpreter.expectInt($0) }
        guard parts.count == 9, let date = PythonDate(year: parts[0], month: parts[1], day: parts[2]),
            let time = PythonTime(hour: parts[3], minute: parts[4], second: parts[5])
        else { throw interpreter.typeError("time tuple must have exactly 9 elements in their ranges") }
        return PythonDateTime(date: date, time: time)
    }
}
