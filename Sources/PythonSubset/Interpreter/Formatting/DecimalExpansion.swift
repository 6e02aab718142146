/// The exact decimal digits of a double, rounded half to even as C does.
enum DecimalExpansion {
    /// `%.{digits}f` of the magnitude of a finite number.
    static func fixed(_ value: Double, digits: Int) -> String {
        let (numerator, denominator) = fraction(value)
        let scaled = rounded(numerator * BigInteger(10).power(digits), denominator).text(radix: 10)
        guard digits > 0 else { return scaled }
        let padded = String(repeating: "0", count: max(0, digits + 1 - scaled.utf8.count)) + scaled
        return padded.dropLast(digits) + "." + padded.suffix(digits)
    }

    /// The first `digits + 1` significant digits of the magnitude of a finite number, and the exponent of the first.
    static func scientific(_ value: Double, digits: Int) -> (digits: String, exponent: Int) {
        guard value != 0 else { return (String(repeating: "0", count: digits + 1), 0) }
        let (numerator, denominator) = fraction(value)
        var exponent = numerator.text(radix: 10).utf8.count - denominator.text(radix: 10).utf8.count
        while true {
            let shift = digits - exponent
            let scaled =
                shift >= 0
                ? rounded(numerator * BigInteger(10).power(shift), denominator)
                : rounded(numerator, denominator * BigInteger(10).power(-shift))
            let text = scaled.text(radix: 10)
            if text.utf8.count == digits + 1 { return (text, exponent) }
            exponent += text.utf8.count > digits + 1 ? 1 : -1
        }
    }

    /// The magnitude as a fraction of integers.
    static func fraction(_ value: Double) -> (numerator: BigInteger, denominator: BigInteger) {
        let magnitude = value.magnitude
        let isNormal = magnitude.exponentBitPattern != 0
        let bits = magnitude.significandBitPattern | (isNormal ? 1 << 52 : 0)
        let exponent = (isNormal ? Int(magnitude.exponentBitPattern) : 1) - 1075
        let significand = BigInteger(Int(bits))
        return exponent >= 0
            ? (significand.shifted(left: exponent), BigInteger(1)) : (significand, BigInteger(1).shifted(left: -exponent))
    }

    /// A quotient of positive integers, rounded half to even.
    static func rounded(_ numerator: BigInteger, _ denominator: BigInteger) -> BigInteger {
        let (quotient, remainder) = numerator.dividedFlooring(by: denominator)
        let twice = remainder.shifted(left: 1)
        let isOdd = (quotient.magnitude.first ?? 0) & 1 == 1
        return twice > denominator || (twice == denominator && isOdd) ? quotient + BigInteger(1) : quotient
    }
}
