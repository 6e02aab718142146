/// The payload of a `decimal.Decimal`: a coefficient and an exponent of ten, or a special value.
package struct PythonDecimal: Hashable, Sendable {
    package enum Special: Hashable, Sendable {
        case infinity, notANumber
    }

    package let isNegative: Bool
    /// Not negative.
    package let coefficient: BigInteger
    package let exponent: Int
    package let special: Special?

    init(isNegative: Bool, coefficient: BigInteger, exponent: Int, special: Special? = nil) {
        self.isNegative = isNegative
        self.coefficient = coefficient
        self.exponent = exponent
        self.special = special
    }

    init(_ value: BigInteger, exponent: Int = 0) {
        self.init(isNegative: value.isNegative, coefficient: value.isNegative ? -value : value, exponent: exponent)
    }

    /// The exact value of a double.
    init(_ value: Double) {
        guard value.isFinite else {
            self.init(isNegative: value < 0, coefficient: BigInteger(0), exponent: 0, special: value.isNaN ? .notANumber : .infinity)
            return
        }
        var (numerator, denominator) = DecimalExpansion.fraction(value)
        var exponent = 0
        while denominator.bitWidth > 1 {
            if (numerator.magnitude.first ?? 0) & 1 == 0 {
                numerator = numerator.shifted(right: 1)
            } else {
                numerator = numerator * BigInteger(5)
                exponent -= 1
            }
            denominator = denominator.shifted(right: 1)
        }
        self.init(isNegative: value.sign == .minus, coefficient: numerator, exponent: exponent)
    }

    /// `nil` when the text is no number.
    init?(_ text: String) {
        let plain = text.trimmingWhitespace().lowercased().filter { $0 != "_" }
        var body = plain[...]
        let isNegative = body.hasPrefix("-")
        if isNegative || body.hasPrefix("+") { body = body.dropFirst() }
        switch body {
        case "inf", "infinity":
            self.init(isNegative: isNegative, coefficient: BigInteger(0), exponent: 0, special: .infinity)
            return
        case "nan", "snan":
            self.init(isNegative: isNegative, coefficient: BigInteger(0), exponent: 0, special: .notANumber)
            return
        default: break
        }
        var exponent = 0
        if let mark = body.firstIndex(of: "e") {
            guard let value = Int(body[body.index(after: mark)...]), abs(value) < 1_000_000 else { return nil }
            exponent = value
            body = body[..<mark]
        }
        var digits = String(body)
        if let dot = body.firstIndex(of: ".") {
            exponent -= body.distance(from: dot, to: body.endIndex) - 1
            digits = String(body[..<dot]) + String(body[body.index(after: dot)...])
        }
        guard digits.utf8.count <= 100_000, !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }),
            let coefficient = BigInteger(digits: digits)
        else { return nil }
        self.init(isNegative: isNegative, coefficient: coefficient, exponent: exponent)
    }

    var signed: BigInteger { isNegative ? -coefficient : coefficient }
    var isZero: Bool { special == nil && coefficient.isZero }

    package var double: Double { Double(description) ?? (special == .infinity ? (isNegative ? -.infinity : .infinity) : .nan) }

    package static func == (left: PythonDecimal, right: PythonDecimal) -> Bool {
        guard left.special == nil, right.special == nil else {
            return left.special == .infinity && right.special == .infinity && left.isNegative == right.isNegative
        }
        return left.compare(right) == 0
    }

    package func hash(into hasher: inout Hasher) {
        let plain = normalized
        hasher.combine(plain.coefficient)
        hasher.combine(plain.coefficient.isZero ? 0 : plain.exponent)
    }

    /// Negative, zero or positive as the value is less, equal or greater; both are finite or infinite.
    func compare(_ other: PythonDecimal) -> Int {
        if special == .infinity || other.special == .infinity {
            let (first, second) = (
                special == .infinity ? (isNegative ? -1 : 1) : 0, other.special == .infinity ? (other.isNegative ? -1 : 1) : 0
            )
            return first - second
        }
        let (first, second, _) = aligned(other)
        return first == second ? 0 : first < second ? -1 : 1
    }

    /// Both signed coefficients at the lower exponent.
    func aligned(_ other: PythonDecimal) -> (BigInteger, BigInteger, exponent: Int) {
        let lower = min(exponent, other.exponent)
        func scaled(_ value: PythonDecimal) -> BigInteger { value.signed * BigInteger(10).power(min(value.exponent - lower, 200_000)) }
        return (scaled(self), scaled(other), lower)
    }

    /// Without trailing zeros.
    var normalized: PythonDecimal {
        guard special == nil, !coefficient.isZero else {
            return PythonDecimal(isNegative: isNegative, coefficient: coefficient, exponent: 0, special: special)
        }
        var (value, exponent) = (coefficient, exponent)
        while case let (quotient, remainder) = value.dividedFlooring(by: BigInteger(10)), remainder.isZero {
            (value, exponent) = (quotient, exponent + 1)
        }
        return PythonDecimal(isNegative: isNegative, coefficient: value, exponent: exponent)
    }

    /// Rounded half to even to the 28 digits of the default context.
    var inContext: PythonDecimal {
        let excess = coefficient.text(radix: 10).utf8.count - 28
        guard special == nil, excess > 0 else { return self }
        let rounded = DecimalExpansion.rounded(coefficient, BigInteger(10).power(excess))
        return PythonDecimal(isNegative: isNegative, coefficient: rounded, exponent: exponent + excess).trimmedToContext
    }

    private var trimmedToContext: PythonDecimal {
        guard coefficient.text(radix: 10).utf8.count > 28 else { return self }
        return PythonDecimal(
            isNegative: isNegative, coefficient: coefficient.dividedFlooring(by: BigInteger(10)).quotient, exponent: exponent + 1)
    }
}

extension PythonDecimal: CustomStringConvertible {
    /// As `str()` gives it: the to-scientific-string of the General Decimal Arithmetic specification.
    package var description: String {
        let sign = isNegative ? "-" : ""
        switch special {
        case .infinity?: return sign + "Infinity"
        case .notANumber?: return sign + "NaN"
        case nil: break
        }
        let digits = coefficient.text(radix: 10)
        let adjusted = exponent + digits.utf8.count - 1
        if exponent <= 0, adjusted >= -6 { return sign + PythonDecimal.plain(digits, exponent) }
        let mantissa = digits.utf8.count > 1 ? digits.prefix(1) + "." + digits.dropFirst() : digits
        return "\(sign)\(mantissa)E\(adjusted < 0 ? "-" : "+")\(abs(adjusted))"
    }

    /// As `format(value, 'f')` gives it.
    package var plainDescription: String {
        guard special == nil else { return description }
        let digits = coefficient.text(radix: 10)
        let text =
            exponent > 0
            ? (coefficient.isZero ? "0" : digits + String(repeating: "0", count: min(exponent, 200_000)))
            : PythonDecimal.plain(digits, exponent)
        return (isNegative ? "-" : "") + text
    }

    private static func plain(_ digits: String, _ exponent: Int) -> String {
        guard exponent < 0 else { return digits }
        let places = min(-exponent, 200_000)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        return padded.dropLast(places) + "." + padded.suffix(places)
    }
}
