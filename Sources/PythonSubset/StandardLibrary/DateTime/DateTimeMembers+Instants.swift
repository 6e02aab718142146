/// Times as microseconds since 1970, UTC.
extension DateTimeMembers {
    /// The timestamp that a script passed, in microseconds.
    static func microseconds(_ timestamp: PythonValue, _ interpreter: Interpreter) throws -> Int {
        let seconds = try interpreter.expectNumber(timestamp)
        guard abs(seconds) < 1e12 else { throw interpreter.valueError("year is out of range") }
        return Int((seconds * 1_000_000).rounded(.toNearestOrEven))
    }

    /// The date and time at an instant, `offset` seconds east of UTC.
    static func value(at microseconds: Int, offset: Int, _ zone: PythonTimeZone?, _ interpreter: Interpreter) throws -> PythonDateTime {
        let sum = PythonTimeDelta(days: PythonDateTime.epoch, microseconds: microseconds + offset * 1_000_000)
        guard let date = PythonDate(ordinal: sum.days) else { throw interpreter.exception(.overflowError, "date value out of range") }
        return PythonDateTime(date: date, time: PythonTime(microseconds: sum.microseconds, zone: zone))
    }

    /// The same in a zone; without one, the local time.
    static func value(at microseconds: Int, _ zone: PythonTimeZone?, _ surroundings: any Surroundings, _ interpreter: Interpreter) throws
        -> PythonDateTime
    {
        let offset = zone?.offset ?? surroundings.localOffset(at: microseconds / 1_000_000)
        return try value(at: microseconds, offset: offset, zone, interpreter)
    }
}

extension DateMembers {
    /// The local date at an instant.
    static func today(at microseconds: Int, _ surroundings: any Surroundings, _ interpreter: Interpreter) throws -> PythonValue {
        DateTimeModule.make(try DateTimeMembers.value(at: microseconds, nil, surroundings, interpreter).date, interpreter)
    }
}

extension PythonDateTime {
    /// The ordinal of January 1, 1970.
    static let epoch = 719_163

    /// In its own zone, or as if it were UTC.
    var microsecondsSinceEpoch: Int {
        (instant.days - PythonDateTime.epoch) * 86_400_000_000 + instant.microseconds
    }

    /// As a local time.
    func localMicrosecondsSinceEpoch(_ surroundings: any Surroundings) -> Int {
        let wall = microsecondsSinceEpoch
        let guess = wall - surroundings.localOffset(at: wall / 1_000_000) * 1_000_000
        return wall - surroundings.localOffset(at: guess / 1_000_000) * 1_000_000
    }
}
