extension Builtins {
    static let numbers = [
        NativeDefinition("abs", "x, /") { interpreter, arguments in
            let value = arguments[0]
            if let result = try interpreter.callSpecial("__abs__", of: value) { return result }
            if let number = value.asInteger { return .integer(number.isNegative ? -number : number) }
            if let number = value.asFloat { return .float(number.magnitude) }
            if case .opaque(let opaque) = value { throw UnknownValue(opaque) }
            throw interpreter.typeError("bad operand type for abs(): '\(interpreter.typeName(of: value))'")
        },
        NativeDefinition("round", "number, ndigits=None") { interpreter, arguments in
            try interpreter.round(arguments[0], digits: arguments[1])
        },
        NativeDefinition("divmod", "x, y, /") { interpreter, arguments in
            .tuple([
                try interpreter.binary(.floorDivide, arguments[0], arguments[1]),
                try interpreter.binary(.modulo, arguments[0], arguments[1]),
            ])
        },
        NativeDefinition("pow", "base, exp, mod=None") { interpreter, arguments in
            guard !arguments[2].isNone else { return try interpreter.binary(.power, arguments[0], arguments[1]) }
            return try interpreter.modularPower(
                interpreter.expectInteger(arguments[0]), interpreter.expectInteger(arguments[1]), interpreter.expectInteger(arguments[2]))
        },
        radix("bin", 2, "0b"), radix("oct", 8, "0o"), radix("hex", 16, "0x"),
        NativeDefinition("ord", "c, /") { interpreter, arguments in
            if let bytes = arguments[0].asBytes, bytes.count == 1 { return .int(Int(bytes[0])) }
            let scalars = try interpreter.expectString(arguments[0], "ord() argument").unicodeScalars
            guard scalars.count == 1, let scalar = scalars.first else {
                throw interpreter.typeError("ord() expected a character, but string of length \(scalars.count) found")
            }
            return .int(Int(scalar.value))
        },
        NativeDefinition("chr", "i, /") { interpreter, arguments in
            guard let scalar = UInt32(exactly: try interpreter.expectInt(arguments[0])).flatMap(Unicode.Scalar.init) else {
                throw interpreter.valueError("chr() arg not in range(0x110000)")
            }
            return .string(String(scalar))
        },
    ]

    private static func radix(_ name: String, _ radix: Int, _ prefix: String) -> NativeDefinition {
        NativeDefinition(name, "number, /") { interpreter, arguments in
            let number = try interpreter.expectInteger(arguments[0])
            let digits = (number.isNegative ? -number : number).text(radix: radix)
            return .string((number.isNegative ? "-" : "") + prefix + digits)
        }
    }
}

extension Interpreter {
    fileprivate func round(_ value: PythonValue, digits: PythonValue) throws -> PythonValue {
        if case .instance = value, let method = try lookUpSpecial("__round__", on: value) {
            return try call(method, CallArguments(digits.isNone ? [] : [digits]))
        }
        if let number = value.asInteger {
            guard !digits.isNone, case let places = try expectInt(digits), places < 0 else { return .integer(number) }
            guard places > -5000 else { return .int(0) }
            let unit = BigInteger(10).power(-places)
            let magnitude = number.isNegative ? -number : number
            let rounded = DecimalExpansion.rounded(magnitude, unit) * unit
            return .integer(number.isNegative ? -rounded : rounded)
        }
        if case .opaque(let opaque) = value { throw UnknownValue(opaque) }
        guard let number = value.asFloat else {
            throw typeError("type \(typeName(of: value)) doesn't define __round__ method")
        }
        if digits.isNone { return .integer(try integer(number.rounded(.toNearestOrEven))) }
        let places = try expectInt(digits)
        guard number.isFinite, places < 400 else { return .float(number) }
        guard places >= 0 else {
            guard places > -400 else { return .float(0) }
            let (numerator, denominator) = DecimalExpansion.fraction(number)
            let unit = BigInteger(10).power(-places)
            let rounded = (DecimalExpansion.rounded(numerator, denominator * unit) * unit).double
            return .float(number < 0 ? -rounded : rounded)
        }
        let text = DecimalExpansion.fixed(number, digits: places)
        return .float((number.sign == .minus ? -1 : 1) * (Double(text) ?? number.magnitude))
    }

    fileprivate func modularPower(_ base: BigInteger, _ exponent: BigInteger, _ modulus: BigInteger) throws -> PythonValue {
        guard !modulus.isZero else { throw valueError("pow() 3rd argument cannot be 0") }
        guard !exponent.isNegative else { throw unsupported("pow() with a negative exponent and a modulus") }
        var result = BigInteger(1)
        var factor = base.dividedFlooring(by: modulus).remainder
        for bit in 0..<exponent.bitWidth {
            try spend(1 + modulus.magnitude.count * modulus.magnitude.count / 4)
            if exponent.magnitude[bit / 32] >> UInt32(bit % 32) & 1 == 1 {
                result = (result * factor).dividedFlooring(by: modulus).remainder
            }
            factor = (factor * factor).dividedFlooring(by: modulus).remainder
        }
        return .integer(result.dividedFlooring(by: modulus).remainder)
    }
}
