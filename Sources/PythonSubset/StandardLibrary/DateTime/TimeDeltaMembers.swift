/// The methods of `datetime.timedelta`.
enum TimeDeltaMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0") {
            interpreter, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            let units = [86_400_000_000, 1_000_000, 1, 1000, 60_000_000, 3_600_000_000, 604_800_000_000]
            var total = BigInteger(0)
            for (index, unit) in units.enumerated() {
                total = total + (try microseconds(arguments[index + 1], unit, interpreter))
            }
            guard let delta = PythonTimeDelta.microseconds(total) else { throw outOfRange(interpreter) }
            return .instance(PythonInstance(type, payload: delta))
        },
        NativeDefinition("__init__", "self, *args, **kwargs") { _, _ in .none },
        NativeDefinition("total_seconds", "self") { _, arguments in .float(value(arguments[0])?.totalSeconds ?? 0) },
        NativeDefinition("__str__", "self") { _, arguments in .string(value(arguments[0])?.text ?? "") },
        NativeDefinition("__repr__", "self") { _, arguments in
            guard let delta = value(arguments[0]) else { return .string("") }
            let parts = [("days", delta.days), ("seconds", delta.seconds), ("microseconds", delta.microseconds % 1_000_000)].filter {
                $0.1 != 0
            }
            return .string("datetime.timedelta(\(parts.isEmpty ? "0" : parts.map { "\($0.0)=\($0.1)" }.joined(separator: ", ")))")
        },
        NativeDefinition("__add__", "self, other") { interpreter, arguments in
            guard let left = value(arguments[0]), let right = value(arguments[1]) else { return .notImplemented }
            return make(left.totalMicroseconds + right.totalMicroseconds, interpreter)
        },
        NativeDefinition("__sub__", "self, other") { interpreter, arguments in
            guard let left = value(arguments[0]), let right = value(arguments[1]) else { return .notImplemented }
            return make(left.totalMicroseconds - right.totalMicroseconds, interpreter)
        },
        NativeDefinition("__neg__", "self") { interpreter, arguments in
            make(-(value(arguments[0])?.totalMicroseconds ?? BigInteger(0)), interpreter)
        },
        NativeDefinition("__abs__", "self") { interpreter, arguments in
            let total = value(arguments[0])?.totalMicroseconds ?? BigInteger(0)
            return make(total.isNegative ? -total : total, interpreter)
        },
        NativeDefinition("__bool__", "self") { _, arguments in .bool(value(arguments[0])?.totalMicroseconds.isZero == false) },
        multiplication("__mul__"), multiplication("__rmul__"),
        NativeDefinition("__truediv__", "self, other") { interpreter, arguments in
            guard let left = value(arguments[0]) else { return .notImplemented }
            if let right = value(arguments[1]) {
                return try interpreter.binary(.divide, .integer(left.totalMicroseconds), .integer(right.totalMicroseconds))
            }
            let quotient = try interpreter.binary(.divide, .float(left.totalMicroseconds.double), arguments[1])
            return make(try interpreter.integer(interpreter.expectNumber(quotient).rounded(.toNearestOrEven)), interpreter)
        },
        NativeDefinition("__floordiv__", "self, other") { interpreter, arguments in
            guard let left = value(arguments[0]) else { return .notImplemented }
            if let right = value(arguments[1]) {
                return try interpreter.binary(.floorDivide, .integer(left.totalMicroseconds), .integer(right.totalMicroseconds))
            }
            return make(
                try interpreter.expectInteger(interpreter.binary(.floorDivide, .integer(left.totalMicroseconds), arguments[1])), interpreter
            )
        },
        comparison("__eq__") { $0 == $1 }, comparison("__lt__") { $0 < $1 }, comparison("__le__") { $0 <= $1 },
        NativeDefinition("__mod__", "self, other") { interpreter, arguments in
            guard let left = value(arguments[0]), let right = value(arguments[1]) else { return .notImplemented }
            guard !right.totalMicroseconds.isZero else { throw interpreter.exception(.zeroDivisionError, "integer modulo by zero") }
            return make(left.totalMicroseconds.dividedFlooring(by: right.totalMicroseconds).remainder, interpreter)
        },
        comparison("__gt__") { $0 > $1 },
        comparison("__ge__") { $0 >= $1 },
        NativeDefinition("__hash__", "self") { _, arguments in .int(value(arguments[0]).hashValue) },
    ])

    private static func value(_ value: PythonValue) -> PythonTimeDelta? { value.payload(PythonTimeDelta.self) }

    private static func microseconds(_ value: PythonValue, _ unit: Int, _ interpreter: Interpreter) throws -> BigInteger {
        if let number = value.asInteger { return number * BigInteger(unit) }
        let product = try interpreter.expectNumber(value, "timedelta argument") * Double(unit)
        return try interpreter.integer(product.rounded(.toNearestOrEven))
    }

    private static func make(_ total: BigInteger, _ interpreter: Interpreter) -> PythonValue {
        PythonTimeDelta.microseconds(total).map { DateTimeModule.make($0, interpreter) } ?? .notImplemented
    }

    private static func outOfRange(_ interpreter: Interpreter) -> PythonException {
        interpreter.exception(.overflowError, "days out of range; must have magnitude <= 999999999")
    }

    private static func multiplication(_ name: String) -> NativeDefinition {
        NativeDefinition(name, "self, other") { interpreter, arguments in
            guard let delta = value(arguments[0]) else { return .notImplemented }
            if let factor = arguments[1].asInteger { return make(delta.totalMicroseconds * factor, interpreter) }
            guard let factor = arguments[1].asFloat else { return .notImplemented }
            return make(try interpreter.integer((delta.totalMicroseconds.double * factor).rounded(.toNearestOrEven)), interpreter)
        }
    }

    private static func comparison(_ name: String, _ holds: @escaping @Sendable (PythonTimeDelta, PythonTimeDelta) -> Bool)
        -> NativeDefinition
    {
        NativeDefinition(name, "self, other") { _, arguments in
            guard let left = value(arguments[0]), let right = value(arguments[1]) else { return .notImplemented }
            return .bool(holds(left, right))
        }
    }
}

/// The methods of `datetime.timezone`.
enum TimeZoneMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, offset, name=None") { interpreter, arguments in
            guard case .class(let type) = arguments[0], let delta = arguments[1].payload(PythonTimeDelta.self) else {
                throw interpreter.typeError(
                    "timezone() argument 1 must be datetime.timedelta, not \(interpreter.typeName(of: arguments[1]))")
            }
            let offset = delta.days * 86_400 + delta.seconds
            guard abs(offset) < 86_400 else {
                throw interpreter.valueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)")
            }
            return .instance(PythonInstance(type, payload: PythonTimeZone(offset: offset, name: arguments[2].asString)))
        },
        NativeDefinition("__init__", "self, *args, **kwargs") { _, _ in .none },
        NativeDefinition("utcoffset", "self, dt") { interpreter, arguments in
            let offset = arguments[0].payload(PythonTimeZone.self)?.offset ?? 0
            return DateTimeModule.make(PythonTimeDelta(days: 0, microseconds: offset * 1_000_000), interpreter)
        },
        NativeDefinition("tzname", "self, dt") { _, arguments in .string(arguments[0].payload(PythonTimeZone.self)?.displayName ?? "") },
        NativeDefinition("dst", "self, dt") { _, _ in .none },
        NativeDefinition("__str__", "self") { _, arguments in .string(arguments[0].payload(PythonTimeZone.self)?.displayName ?? "") },
        NativeDefinition("__repr__", "self") { interpreter, arguments in
            guard let zone = arguments[0].payload(PythonTimeZone.self) else { return .string("") }
            if zone == .utc { return .string("datetime.timezone.utc") }
            let delta = try interpreter.repr(
                of: DateTimeModule.make(PythonTimeDelta(days: 0, microseconds: zone.offset * 1_000_000), interpreter))
            return .string("datetime.timezone(\(delta)\(zone.name.map { ", \(PythonText.repr($0))" } ?? ""))")
        },
        NativeDefinition("__eq__", "self, other") { _, arguments in
            guard let left = arguments[0].payload(PythonTimeZone.self), let right = arguments[1].payload(PythonTimeZone.self) else {
                return .notImplemented
            }
            return .bool(left.offset == right.offset)
        },
        NativeDefinition("__hash__", "self") { _, arguments in .int(arguments[0].payload(PythonTimeZone.self)?.offset ?? 0) },
    ])
}
