#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `math`.
enum MathModule {
    @Sendable static func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "pi": .float(.pi)
        case "e": .float(exp(1))
        case "tau": .float(2 * .pi)
        case "inf": .float(.infinity)
        case "nan": .float(.nan)
        default: functions[name]?.value
        }
    }

    private static let functions = Dictionary(
        rounding + integers + [
            real("exp") { exp($0) }, real("sin") { sin($0) }, real("cos") { cos($0) }, real("tan") { tan($0) }, real("atan") { atan($0) },
            real("asin") { asin($0) }, real("acos") { acos($0) }, real("sinh") { sinh($0) }, real("cosh") { cosh($0) },
            real("tanh") { tanh($0) },
            real("fabs") { abs($0) }, real("degrees") { $0 * 180 / .pi }, real("radians") { $0 * .pi / 180 }, real("log2") { log2($0) },
            real("log10") { log10($0) }, real("log1p") { log1p($0) }, real("expm1") { expm1($0) }, real("erf") { erf($0) },
            real("cbrt") { cbrt($0) },
            NativeDefinition("sqrt", "x, /") { interpreter, arguments in
                let value = try interpreter.expectNumber(arguments[0])
                guard !(value < 0) else { throw interpreter.valueError("math domain error") }
                return .float(value.squareRoot())
            },
            NativeDefinition("log", "x, base=..., /") { interpreter, arguments in
                let value = try interpreter.expectNumber(arguments[0])
                guard value > 0 else { throw interpreter.valueError("math domain error") }
                guard let base = arguments.given("base") else { return .float(log(value)) }
                return .float(log(value) / log(try interpreter.expectNumber(base)))
            },
            NativeDefinition("pow", "x, y, /") { interpreter, arguments in
                .float(pow(try interpreter.expectNumber(arguments[0]), try interpreter.expectNumber(arguments[1])))
            },
            NativeDefinition("atan2", "y, x, /") { interpreter, arguments in
                .float(atan2(try interpreter.expectNumber(arguments[0]), try interpreter.expectNumber(arguments[1])))
            },
            NativeDefinition("fmod", "x, y, /") { interpreter, arguments in
                .float(fmod(try interpreter.expectNumber(arguments[0]), try interpreter.expectNumber(arguments[1])))
            },
            NativeDefinition("hypot", "*coordinates") { interpreter, arguments in
                .float(try arguments.rest.reduce(0.0) { hypot($0, try interpreter.expectNumber($1)) })
            },
            NativeDefinition("copysign", "x, y, /") { interpreter, arguments in
                .float(Double(signOf: try interpreter.expectNumber(arguments[1]), magnitudeOf: try interpreter.expectNumber(arguments[0])))
            },
            NativeDefinition("fsum", "iterable, /") { interpreter, arguments in
                var total = 0.0
                try interpreter.iterate(arguments[0]) { total += try interpreter.expectNumber($0) }
                return .float(total)
            },
            NativeDefinition("isnan", "x, /") { interpreter, arguments in .bool(try interpreter.expectNumber(arguments[0]).isNaN) },
            NativeDefinition("isinf", "x, /") { interpreter, arguments in .bool(try interpreter.expectNumber(arguments[0]).isInfinite) },
            NativeDefinition("isfinite", "x, /") { interpreter, arguments in .bool(try interpreter.expectNumber(arguments[0]).isFinite) },
            NativeDefinition("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0") { interpreter, arguments in
                let (first, second) = (try interpreter.expectNumber(arguments[0]), try interpreter.expectNumber(arguments[1]))
                if first == second { return .bool(true) }
                let tolerance = max(
                    try interpreter.expectNumber(arguments[2]) * max(abs(first), abs(second)), try interpreter.expectNumber(arguments[3]))
                return .bool(abs(first - second) <= tolerance)
            },
        ])

    private static let rounding = [
        whole("floor", "__floor__") { $0.rounded(.down) }, whole("ceil", "__ceil__") { $0.rounded(.up) },
        whole("trunc", "__trunc__") { $0.rounded(.towardZero) },
        NativeDefinition("modf", "x, /") { interpreter, arguments in
            let value = try interpreter.expectNumber(arguments[0])
            let whole = value.rounded(.towardZero)
            return .tuple([.float(value - whole), .float(whole)])
        },
    ]

    private static let integers = [
        NativeDefinition("gcd", "*integers") { interpreter, arguments in
            .integer(try arguments.rest.reduce(BigInteger(0)) { try gcd($0, interpreter.expectInteger($1), interpreter) })
        },
        NativeDefinition("lcm", "*integers") { interpreter, arguments in
            .integer(
                try arguments.rest.reduce(BigInteger(1)) { total, value in
                    let number = try interpreter.expectInteger(value)
                    guard !number.isZero, !total.isZero else { return BigInteger(0) }
                    let product = total * number
                    let magnitude = product.isNegative ? -product : product
                    return magnitude.dividedFlooring(by: try gcd(total, number, interpreter)).quotient
                })
        },
        NativeDefinition("factorial", "x, /") { interpreter, arguments in
            let number = try interpreter.expectInt(arguments[0])
            guard number >= 0 else { throw interpreter.valueError("factorial() not defined for negative values") }
            try interpreter.reserve(bits: number &* (Int.bitWidth - number.leadingZeroBitCount))
            var result = BigInteger(1)
            for factor in stride(from: 2, through: number, by: 1) {
                try interpreter.spend(1 + result.magnitude.count / 8)
                result = result * BigInteger(factor)
            }
            return .integer(result)
        },
        NativeDefinition("perm", "n, k=None, /") { interpreter, arguments in
            let count = try interpreter.expectInt(arguments[0])
            let size = arguments[1].isNone ? count : try interpreter.expectInt(arguments[1])
            guard count >= 0, size >= 0 else { throw interpreter.valueError("n must be a non-negative integer") }
            guard size <= count else { return .int(0) }
            var result = BigInteger(1)
            for index in 0..<size {
                try interpreter.spend(1 + result.magnitude.count)
                try interpreter.reserve(bits: result.bitWidth)
                result = result * BigInteger(count - index)
            }
            return .integer(result)
        },
        NativeDefinition("comb", "n, k, /") { interpreter, arguments in
            let (count, size) = (try interpreter.expectInt(arguments[0]), try interpreter.expectInt(arguments[1]))
            guard count >= 0, size >= 0 else { throw interpreter.valueError("n must be a non-negative integer") }
            guard size <= count else { return .int(0) }
            var result = BigInteger(1)
            for index in 0..<min(size, count - size) {
                try interpreter.spend(1 + result.magnitude.count)
                try interpreter.reserve(bits: result.bitWidth)
                result = (result * BigInteger(count - index)).dividedFlooring(by: BigInteger(index + 1)).quotient
            }
            return .integer(result)
        },
        NativeDefinition("isqrt", "n, /") { interpreter, arguments in
            let number = try interpreter.expectInteger(arguments[0])
            guard !number.isNegative else { throw interpreter.valueError("isqrt() argument must be nonnegative") }
            var root = BigInteger(1).shifted(left: (number.bitWidth + 1) / 2)
            while true {
                try interpreter.spend(1 + root.magnitude.count * root.magnitude.count)
                let next = (root + (root.isZero ? BigInteger(0) : number.dividedFlooring(by: root).quotient)).shifted(right: 1)
                if next >= root { return .integer(root) }
                root = next
            }
        },
        NativeDefinition("prod", "iterable, /, *, start=1") { interpreter, arguments in
            var total = arguments[1]
            try interpreter.iterate(arguments[0]) { total = try interpreter.binary(.multiply, total, $0) }
            return total
        },
    ]

    private static func gcd(_ left: BigInteger, _ right: BigInteger, _ interpreter: Interpreter) throws -> BigInteger {
        var (first, second) = (left, right)
        while !second.isZero {
            try interpreter.spend(1 + second.magnitude.count)
            (first, second) = (second, first.dividedFlooring(by: second).remainder)
        }
        return first.isNegative ? -first : first
    }

    private static func real(_ name: String, _ body: @escaping @Sendable (Double) -> Double) -> NativeDefinition {
        NativeDefinition(name, "x, /") { interpreter, arguments in
            let value = try interpreter.expectNumber(arguments[0])
            let result = body(value)
            if result.isNaN, !value.isNaN { throw interpreter.valueError("math domain error") }
            if result.isInfinite, value.isFinite {
                throw name == "exp" || name == "cosh" || name == "sinh"
                    ? interpreter.exception(.overflowError, "math range error") : interpreter.valueError("math domain error")
            }
            return .float(result)
        }
    }

    private static func whole(_ name: String, _ method: String, _ body: @escaping @Sendable (Double) -> Double) -> NativeDefinition {
        NativeDefinition(name, "x, /") { interpreter, arguments in
            if let number = arguments[0].asInteger { return .integer(number) }
            if let result = try interpreter.callSpecial(method, of: arguments[0]) { return result }
            return .integer(try interpreter.integer(body(interpreter.expectNumber(arguments[0]))))
        }
    }
}
