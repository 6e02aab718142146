extension PythonDecimal {
    /// The square root in the default context, half even in the last of 28 digits; `nil` for a negative number.
    var squareRoot: PythonDecimal? {
        if special == .notANumber { return self }
        if special == .infinity { return isNegative ? nil : self }
        let ideal = (exponent - (exponent & 1)) / 2
        guard !coefficient.isZero else { return PythonDecimal(isNegative: isNegative, coefficient: coefficient, exponent: ideal) }
        guard !isNegative else { return nil }
        // The root of `coefficient * 100^shift` has one digit more than the context, the last of which tells how to round.
        var radicand = exponent & 1 == 0 ? coefficient : coefficient * BigInteger(10)
        let shift = 29 - (radicand.text(radix: 10).utf8.count + 1) / 2
        var isExact = true
        if shift >= 0 {
            radicand = radicand * BigInteger(10).power(2 * shift)
        } else {
            let (quotient, remainder) = radicand.dividedFlooring(by: BigInteger(10).power(-2 * shift))
            radicand = quotient
            isExact = remainder.isZero
        }
        var root = radicand.squareRoot
        var scale = ideal - shift
        isExact = isExact && root * root == radicand
        while isExact, scale < ideal, case let (smaller, rest) = root.dividedFlooring(by: BigInteger(10)), rest.isZero {
            (root, scale) = (smaller, scale + 1)
        }
        if !isExact, root.dividedFlooring(by: BigInteger(5)).remainder.isZero { root = root + BigInteger(1) }
        return PythonDecimal(isNegative: false, coefficient: root, exponent: scale).inContext
    }
}

extension BigInteger {
    /// The greatest integer whose square is not greater; of a number that is not negative.
    var squareRoot: BigInteger {
        guard !isZero else { return self }
        var guess = BigInteger(1).shifted(left: (bitWidth + 1) / 2)
        while true {
            let next = (guess + dividedFlooring(by: guess).quotient).shifted(right: 1)
            guard next < guess else { return guess }
            guess = next
        }
    }
}
