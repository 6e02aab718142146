/// `decimal`, in its default context.
enum DecimalModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "Decimal": return .class(type(interpreter))
        case "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "DecimalException", "Overflow", "Underflow":
            return .class(exception(name, interpreter))
        case "getcontext", "localcontext", "setcontext", "Context", "DefaultContext", "BasicContext", "ExtendedContext":
            return .native(name, "*args, **kwargs") { interpreter, _ in .opaque(Opaque("decimal.\(name)()", location: interpreter.location))
            }
        default: return name.hasPrefix("ROUND_") ? .string(name) : nil
        }
    }

    static func type(_ interpreter: Interpreter) -> PythonClass {
        interpreter.libraryClass("Decimal", module: "decimal", members: DecimalMembers.table)
    }

    static func exception(_ name: String, _ interpreter: Interpreter) -> PythonClass {
        let base = interpreter.types.exception(name == "DivisionByZero" ? .zeroDivisionError : .arithmeticError)
        return interpreter.libraryClass(name, module: "decimal", bases: [base], members: [:])
    }

    /// What an operation without a result in the default context raises.
    static func invalidOperation(_ interpreter: Interpreter) -> PythonException {
        let type = exception("InvalidOperation", interpreter)
        return interpreter.exception(type, [.list([.class(type)])])
    }

    static func make(_ value: PythonDecimal, _ interpreter: Interpreter) -> PythonValue {
        .instance(PythonInstance(type(interpreter), payload: value))
    }
}

/// The methods of `decimal.Decimal`.
enum DecimalMembers {
    static let table = Dictionary(conversion + arithmetic)

    private static let conversion = [
        NativeDefinition("__new__", "cls, value='0', context=None") { interpreter, arguments in
            guard case .class(let type) = arguments[0] else { return .none }
            return .instance(PythonInstance(type, payload: try parse(arguments[1], interpreter)))
        },
        NativeDefinition("__init__", "self, *args, **kwargs") { _, _ in .none },
        NativeDefinition("__str__", "self") { _, arguments in .string(value(arguments[0]).description) },
        NativeDefinition("__repr__", "self") { _, arguments in .string("Decimal('\(value(arguments[0]))')") },
        NativeDefinition("__int__", "self") { interpreter, arguments in .integer(try whole(value(arguments[0]), interpreter)) },
        NativeDefinition("__float__", "self") { _, arguments in .float(value(arguments[0]).double) },
        NativeDefinition("__bool__", "self") { _, arguments in .bool(!value(arguments[0]).isZero) },
        NativeDefinition("__hash__", "self") { interpreter, arguments in
            let number = value(arguments[0])
            if number.special == nil, number.normalized.exponent >= 0 {
                return .int(try interpreter.hash(.integer(whole(number, interpreter))))
            }
            return .int(number.hashValue)
        },
        NativeDefinition("__format__", "self, specification") { interpreter, arguments in
            try format(value(arguments[0]), interpreter.expectString(arguments[1]), interpreter)
        },
        NativeDefinition("as_tuple", "self") { _, arguments in
            let number = value(arguments[0])
            let digits = number.coefficient.text(radix: 10).compactMap(\.wholeNumberValue).map { PythonValue.int($0) }
            return .tuple([.int(number.isNegative ? 1 : 0), .tuple(digits), .int(number.exponent)])
        },
        NativeDefinition("normalize", "self, context=None") { interpreter, arguments in
            DecimalModule.make(value(arguments[0]).normalized, interpreter)
        },
        NativeDefinition("to_integral_value", "self, rounding=None") { interpreter, arguments in
            DecimalModule.make(try quantized(value(arguments[0]), 0, arguments[1].asString, interpreter), interpreter)
        },
        NativeDefinition("quantize", "self, exp, rounding=None, context=None") { interpreter, arguments in
            let places = try parse(arguments[1], interpreter).exponent
            return DecimalModule.make(try quantized(value(arguments[0]), places, arguments[2].asString, interpreter), interpreter)
        },
        NativeDefinition("__round__", "self, digits=None") { interpreter, arguments in
            if arguments[1].isNone { return .integer(try whole(quantized(value(arguments[0]), 0, nil, interpreter), interpreter)) }
            return DecimalModule.make(
                try quantized(value(arguments[0]), -interpreter.expectInt(arguments[1]), nil, interpreter), interpreter)
        },
        NativeDefinition("is_nan", "self") { _, arguments in .bool(value(arguments[0]).special == .notANumber) },
        NativeDefinition("is_infinite", "self") { _, arguments in .bool(value(arguments[0]).special == .infinity) },
        NativeDefinition("is_finite", "self") { _, arguments in .bool(value(arguments[0]).special == nil) },
        NativeDefinition("is_zero", "self") { _, arguments in .bool(value(arguments[0]).isZero) },
        NativeDefinition("sqrt", "self, context=None") { interpreter, arguments in
            guard let root = value(arguments[0]).squareRoot else { throw DecimalModule.invalidOperation(interpreter) }
            return DecimalModule.make(root, interpreter)
        },
    ]

    private static let arithmetic =
        [
            NativeDefinition("__neg__", "self") { interpreter, arguments in negated(value(arguments[0]), interpreter) },
            NativeDefinition("__abs__", "self") { interpreter, arguments in
                let number = value(arguments[0])
                return number.isNegative ? negated(number, interpreter) : DecimalModule.make(number.inContext, interpreter)
            },
            NativeDefinition("copy_abs", "self") { interpreter, arguments in
                let number = value(arguments[0])
                return number.isNegative ? negated(number, interpreter) : arguments[0]
            },
        ]
        + [
            ("add", AST.BinaryOperator.add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide), ("floordiv", .floorDivide),
            ("mod", .modulo),
            ("pow", .power),
        ].flatMap { name, operation in
            [
                NativeDefinition("__\(name)__", "self, other") { interpreter, arguments in
                    guard let other = operand(arguments[1]) else { return .notImplemented }
                    return try apply(operation, value(arguments[0]), other, interpreter)
                },
                NativeDefinition("__r\(name)__", "self, other") { interpreter, arguments in
                    guard let other = operand(arguments[1]) else { return .notImplemented }
                    return try apply(operation, other, value(arguments[0]), interpreter)
                },
            ]
        } + [
            comparison("__eq__") { $0 == 0 }, comparison("__lt__") { $0 < 0 }, comparison("__le__") { $0 <= 0 },
            comparison("__gt__") { $0 > 0 },
            comparison("__ge__") { $0 >= 0 },
        ]

    private static func value(_ value: PythonValue) -> PythonDecimal { value.payload(PythonDecimal.self) ?? PythonDecimal(BigInteger(0)) }

    private static func operand(_ value: PythonValue) -> PythonDecimal? {
        value.payload(PythonDecimal.self) ?? value.asInteger.map { PythonDecimal($0) }
    }

    /// The digits of a number that a script may make; work on them grows with their square.
    private static let digitLimit = 10_000

    private static func parse(_ value: PythonValue, _ interpreter: Interpreter) throws -> PythonDecimal {
        if let text = value.asString, text.utf8.count > digitLimit { throw EvaluationLimit(.memory, location: interpreter.location) }
        if let number = value.asInteger, number.bitWidth > 4 * digitLimit {
            throw EvaluationLimit(.memory, location: interpreter.location)
        }
        if let number = operand(value) { return number }
        if let number = value.asFloat { return PythonDecimal(number) }
        if let parts = value.asSequence, parts.count == 3, let sign = parts[0].asInt, let exponent = parts[2].asInt,
            abs(exponent) < 1_000_000
        {
            let digits = (parts[1].asSequence ?? []).compactMap(\.asInt).map(String.init).joined()
            return PythonDecimal(isNegative: sign == 1, coefficient: BigInteger(digits: digits) ?? BigInteger(0), exponent: exponent)
        }
        let text = try interpreter.expectString(value, "conversion to Decimal: argument")
        guard let number = PythonDecimal(text) else {
            throw interpreter.exception(
                DecimalModule.exception("InvalidOperation", interpreter), [.list([.string("decimal.ConversionSyntax")])])
        }
        return number
    }

    private static func negated(_ number: PythonDecimal, _ interpreter: Interpreter) -> PythonValue {
        let sign = number.isZero ? false : !number.isNegative
        return DecimalModule.make(
            PythonDecimal(isNegative: sign, coefficient: number.coefficient, exponent: number.exponent, special: number.special).inContext,
            interpreter)
    }

    private static func whole(_ number: PythonDecimal, _ interpreter: Interpreter) throws -> BigInteger {
        guard number.special == nil else { throw interpreter.valueError("cannot convert \(number) to integer") }
        guard number.exponent < 0 else {
            try interpreter.reserve(bits: number.coefficient.bitWidth + number.exponent &* 4)
            return number.signed * BigInteger(10).power(number.exponent)
        }
        let magnitude = number.coefficient.dividedFlooring(by: BigInteger(10).power(min(-number.exponent, 200_000))).quotient
        return number.isNegative ? -magnitude : magnitude
    }

    private static func apply(
        _ operation: AST.BinaryOperator, _ left: PythonDecimal, _ right: PythonDecimal, _ interpreter: Interpreter
    ) throws -> PythonValue {
        guard left.special == nil, right.special == nil else {
            return DecimalModule.make(PythonDecimal(try combined(operation, left.double, right.double, interpreter)), interpreter)
        }
        guard abs(left.exponent - right.exponent) < 20_000 else { throw EvaluationLimit(.memory, location: interpreter.location) }
        let (first, second, exponent) = left.aligned(right)
        let result: PythonDecimal
        switch operation {
        case .add: result = PythonDecimal(first + second, exponent: exponent)
        case .subtract: result = PythonDecimal(first - second, exponent: exponent)
        case .multiply: result = PythonDecimal(left.signed * right.signed, exponent: left.exponent + right.exponent)
        case .power: result = try power(left, right, interpreter)
        default:
            guard !right.isZero else {
                throw interpreter.exception(
                    DecimalModule.exception("DivisionByZero", interpreter), [.list([.string("decimal.DivisionByZero")])])
            }
            let isNegative = left.isNegative != right.isNegative
            let (dividend, divisor) = (first.isNegative ? -first : first, second.isNegative ? -second : second)
            let (quotient, remainder) = dividend.dividedFlooring(by: divisor)
            switch operation {
            case .floorDivide: result = PythonDecimal(isNegative: isNegative, coefficient: quotient, exponent: 0)
            case .modulo: result = PythonDecimal(isNegative: left.isNegative, coefficient: remainder, exponent: exponent)
            default: result = divided(left, right, isNegative)
            }
        }
        guard abs(result.exponent) < 1_000_000_000 else {
            throw interpreter.exception(DecimalModule.exception("Overflow", interpreter), [.list([.string("decimal.Overflow")])])
        }
        return DecimalModule.make(result.inContext, interpreter)
    }

    private static func divided(_ left: PythonDecimal, _ right: PythonDecimal, _ isNegative: Bool) -> PythonDecimal {
        let ideal = left.exponent - right.exponent
        let shift = max(0, right.coefficient.text(radix: 10).utf8.count - left.coefficient.text(radix: 10).utf8.count + 29)
        var (quotient, remainder) = (left.coefficient * BigInteger(10).power(shift)).dividedFlooring(by: right.coefficient)
        var exponent = ideal - shift
        if !remainder.isZero {
            let last = quotient.dividedFlooring(by: BigInteger(5)).remainder
            if last.isZero { quotient = quotient + BigInteger(1) }
        } else {
            while exponent < ideal, case let (smaller, rest) = quotient.dividedFlooring(by: BigInteger(10)), rest.isZero {
                (quotient, exponent) = (smaller, exponent + 1)
            }
        }
        return PythonDecimal(isNegative: isNegative, coefficient: quotient, exponent: exponent)
    }

    private static func power(_ base: PythonDecimal, _ exponent: PythonDecimal, _ interpreter: Interpreter) throws -> PythonDecimal {
        guard exponent.normalized.exponent >= 0, let count = try whole(exponent, interpreter).int, abs(count) < 10_000 else {
            throw interpreter.unsupported("This power of a Decimal")
        }
        var result = PythonDecimal(BigInteger(1))
        for _ in 0..<abs(count) {
            try interpreter.spend(4)
            result = PythonDecimal(result.signed * base.signed, exponent: result.exponent + base.exponent).inContext
        }
        return count < 0 ? divided(PythonDecimal(BigInteger(1)), result, result.isNegative) : result
    }

    private static func combined(_ operation: AST.BinaryOperator, _ left: Double, _ right: Double, _ interpreter: Interpreter) throws
        -> Double
    {
        switch operation {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        case .divide: left / right
        default: .nan
        }
    }

    private static func quantized(_ number: PythonDecimal, _ exponent: Int, _ rounding: String?, _ interpreter: Interpreter) throws
        -> PythonDecimal
    {
        guard number.special == nil, abs(exponent) < 10_000, abs(number.exponent) < 10_000 else {
            throw DecimalModule.invalidOperation(interpreter)
        }
        guard number.exponent < exponent else {
            let scaled = number.coefficient * BigInteger(10).power(number.exponent - exponent)
            return PythonDecimal(isNegative: number.isNegative, coefficient: scaled, exponent: exponent)
        }
        let unit = BigInteger(10).power(exponent - number.exponent)
        let (quotient, remainder) = number.coefficient.dividedFlooring(by: unit)
        let twice = remainder.shifted(left: 1)
        let isUp: Bool =
            switch rounding {
            case "ROUND_DOWN": false
            case "ROUND_UP": !remainder.isZero
            case "ROUND_FLOOR": number.isNegative && !remainder.isZero
            case "ROUND_CEILING": !number.isNegative && !remainder.isZero
            case "ROUND_HALF_UP": twice >= unit
            case "ROUND_HALF_DOWN": twice > unit
            default: DecimalExpansion.rounded(number.coefficient, unit) != quotient
            }
        return PythonDecimal(isNegative: number.isNegative, coefficient: isUp ? quotient + BigInteger(1) : quotient, exponent: exponent)
    }

    private static func format(_ number: PythonDecimal, _ text: String, _ interpreter: Interpreter) throws -> PythonValue {
        guard !text.isEmpty else { return .string(number.description) }
        guard let specification = FormatSpecification(text), specification.precision ?? 0 <= 10_000 else {
            throw interpreter.valueError("invalid format string")
        }
        try interpreter.reserve(specification.width)
        var body = number
        if let precision = specification.precision, specification.type == "f" || specification.type == "F" || specification.type == "%" {
            let scaled = specification.type == "%" ? PythonDecimal(number.signed, exponent: number.exponent + 2) : number
            body = try quantized(scaled, -precision, nil, interpreter)
        }
        switch specification.type {
        case nil where specification.precision == nil:
            return .string(specification.assembled(isNegative: body.isNegative, digits: body.description.filter { $0 != "-" }))
        case "f", "F":
            return .string(specification.assembled(isNegative: body.isNegative, digits: body.plainDescription.filter { $0 != "-" }))
        case "%":
            return .string(specification.assembled(isNegative: body.isNegative, digits: body.plainDescription.filter { $0 != "-" } + "%"))
        case "s": return .string(specification.padded(body.description, defaultAlign: "<"))
        default: return .string(try interpreter.format(number.double, specification, .float(number.double)))
        }
    }

    private static func comparison(_ name: String, _ holds: @escaping @Sendable (Int) -> Bool) -> NativeDefinition {
        NativeDefinition(name, "self, other") { _, arguments in
            guard let other = operand(arguments[1]) ?? arguments[1].asFloat.map({ PythonDecimal($0) }) else { return .notImplemented }
            let number = value(arguments[0])
            if number.special == .notANumber || other.special == .notANumber { return .bool(false) }
            return .bool(holds(number.compare(other)))
        }
    }
}
