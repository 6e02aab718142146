#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Interpreter {
    func arithmetic(_ operation: AST.BinaryOperator, _ left: Int, _ right: Int) throws -> PythonValue? {
        switch operation {
        case .add:
            let (value, overflow) = left.addingReportingOverflow(right)
            if !overflow { return .int(value) }
        case .subtract:
            let (value, overflow) = left.subtractingReportingOverflow(right)
            if !overflow { return .int(value) }
        case .multiply:
            let (value, overflow) = left.multipliedReportingOverflow(by: right)
            if !overflow { return .int(value) }
        case .floorDivide, .modulo:
            guard right != 0 else { throw exception(.zeroDivisionError, "integer division or modulo by zero") }
            let (quotient, overflow) = left.dividedReportingOverflow(by: right)
            if overflow { break }
            let remainder = left &- quotient &* right
            let isOff = remainder != 0 && (remainder < 0) != (right < 0)
            if operation == .modulo { return .int(isOff ? remainder &+ right : remainder) }
            return .int(isOff ? quotient &- 1 : quotient)
        case .divide:
            guard right != 0 else { throw exception(.zeroDivisionError, "division by zero") }
            return .float(quotient(BigInteger(left), BigInteger(right)))
        case .bitAnd: return .int(left & right)
        case .bitOr: return .int(left | right)
        case .bitXor: return .int(left ^ right)
        default: break
        }
        return try arithmetic(operation, BigInteger(left), BigInteger(right))
    }

    private func arithmetic(_ operation: AST.BinaryOperator, _ left: BigInteger, _ right: BigInteger) throws -> PythonValue? {
        switch operation {
        case .add: return .integer(left + right)
        case .subtract: return .integer(left - right)
        case .multiply:
            try reserve(bits: left.bitWidth + right.bitWidth)
            return .integer(left * right)
        case .floorDivide, .modulo:
            guard !right.isZero else { throw exception(.zeroDivisionError, "integer division or modulo by zero") }
            try spend(left.magnitude.count &* right.magnitude.count / 16)
            let (quotient, remainder) = left.dividedFlooring(by: right)
            return .integer(operation == .modulo ? remainder : quotient)
        case .divide:
            guard !right.isZero else { throw exception(.zeroDivisionError, "division by zero") }
            let value = quotient(left, right)
            guard value.isFinite else { throw exception(.overflowError, "integer division result too large for a float") }
            return .float(value)
        case .power: return try power(left, right)
        case .leftShift, .rightShift:
            guard !right.isNegative else { throw valueError("negative shift count") }
            guard let count = right.int else {
                if operation == .leftShift, !left.isZero { throw EvaluationLimit(.memory, location: location) }
                return .int(left.isNegative && operation == .rightShift ? -1 : 0)
            }
            if operation == .rightShift { return .integer(left.shifted(right: count)) }
            guard !left.isZero else { return .int(0) }
            try reserve(bits: left.bitWidth.addingReportingOverflow(count).overflow ? .max : left.bitWidth + count)
            return .integer(left.shifted(left: count))
        case .bitAnd: return .integer(BigInteger.bitwise(left, right, &))
        case .bitOr: return .integer(BigInteger.bitwise(left, right, |))
        case .bitXor: return .integer(BigInteger.bitwise(left, right, ^))
        case .matrixMultiply: return nil
        }
    }

    private func power(_ base: BigInteger, _ exponent: BigInteger) throws -> PythonValue? {
        if exponent.isNegative {
            guard !base.isZero else { throw exception(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
            return .float(pow(base.double, exponent.double))
        }
        guard base.bitWidth > 1 else {
            if base.isZero { return .int(exponent.isZero ? 1 : 0) }
            let isOdd = (exponent.magnitude.first ?? 0) & 1 == 1
            return .int(base.isNegative && isOdd ? -1 : 1)
        }
        guard let count = exponent.int else { throw EvaluationLimit(.memory, location: location) }
        let (bits, overflow) = base.bitWidth.multipliedReportingOverflow(by: count)
        let limit = overflow ? Int.max : bits
        try reserve(bits: limit)
        try spend((limit / 32) * (limit / 32) / 16)
        return .integer(base.power(count))
    }

    /// The quotient of two integers, correctly rounded as long as both are exact doubles.
    private func quotient(_ left: BigInteger, _ right: BigInteger) -> Double {
        if left.bitWidth <= 53, right.bitWidth <= 53 { return left.double / right.double }
        let shift = max(0, 66 - (left.bitWidth - right.bitWidth))
        let (whole, rest) = left.shifted(left: shift).dividedFlooring(by: right)
        let sticky = rest.isZero ? whole : BigInteger.bitwise(whole, BigInteger(1), |)
        return scalbn(sticky.double, Int32(clamping: -shift))
    }

    /// Arithmetic of two numbers of which one at least is not a plain `int`; `nil` when one is no number.
    func numeric(_ operation: AST.BinaryOperator, _ left: PythonValue, _ right: PythonValue) throws -> PythonValue? {
        if let first = left.asInteger, let second = right.asInteger {
            if let first = left.asInt, let second = right.asInt { return try arithmetic(operation, first, second) }
            return try arithmetic(operation, first, second)
        }
        guard let first = left.number, let second = right.number else { return nil }
        switch operation {
        case .add: return .float(first + second)
        case .subtract: return .float(first - second)
        case .multiply: return .float(first * second)
        case .divide:
            guard second != 0 else { throw exception(.zeroDivisionError, "float division by zero") }
            return .float(first / second)
        case .floorDivide, .modulo:
            guard second != 0 else {
                throw exception(.zeroDivisionError, operation == .modulo ? "float modulo" : "float floor division by zero")
            }
            var remainder = fmod(first, second)
            if remainder != 0, (remainder < 0) != (second < 0) { remainder += second }
            if operation == .modulo { return .float(remainder == 0 ? Double(signOf: second, magnitudeOf: 0) : remainder) }
            return .float(((first - remainder) / second).rounded())
        case .power:
            if first == 0, second < 0 { throw exception(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
            if first < 0, second.rounded() != second { throw unsupported("A complex number") }
            let value = pow(first, second)
            if value.isInfinite, first.isFinite, second.isFinite {
                throw exception(.overflowError, "(34, 'Numerical result out of range')")
            }
            return .float(value)
        default: return nil
        }
    }

    // MARK: Unary operators

    func negate(_ value: PythonValue) throws -> PythonValue {
        switch value {
        case .int(let number) where number != .min: return .int(-number)
        case .float(let number): return .float(-number)
        case .opaque(let opaque): return .opaque(opaque.derived("-\(opaque.origin)"))
        default:
            if let result = try callSpecial("__neg__", of: value) { return result }
            if let number = value.asInteger { return .integer(-number) }
            if let number = value.asFloat { return .float(-number) }
            throw typeError("bad operand type for unary -: '\(typeName(of: value))'")
        }
    }

    func positive(_ value: PythonValue) throws -> PythonValue {
        switch value {
        case .int, .float, .bigInteger: return value
        case .opaque(let opaque): return .opaque(opaque.derived("+\(opaque.origin)"))
        default:
            if let result = try callSpecial("__pos__", of: value) { return result }
            if let number = value.asInteger { return .integer(number) }
            if let number = value.asFloat { return .float(number) }
            throw typeError("bad operand type for unary +: '\(typeName(of: value))'")
        }
    }

    func invert(_ value: PythonValue) throws -> PythonValue {
        switch value {
        case .int(let number): return .int(~number)
        case .opaque(let opaque): return .opaque(opaque.derived("~\(opaque.origin)"))
        default:
            if let result = try callSpecial("__invert__", of: value) { return result }
            if let number = value.asInteger { return .integer(-number - BigInteger(1)) }
            throw typeError("bad operand type for unary ~: '\(typeName(of: value))'")
        }
    }
}

extension PythonValue {
    /// The value of any number as a double.
    var number: Double? {
        asFloat ?? asInt.map { Double($0) } ?? asInteger?.double
    }
}
