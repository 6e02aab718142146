extension BigInteger {
    static func + (left: BigInteger, right: BigInteger) -> BigInteger {
        if left.isNegative == right.isNegative {
            return BigInteger(isNegative: left.isNegative, magnitude: sum(left.magnitude, right.magnitude))
        }
        switch compare(left.magnitude, right.magnitude) {
        case 0: return BigInteger(0)
        case 1...: return BigInteger(isNegative: left.isNegative, magnitude: difference(left.magnitude, right.magnitude))
        default: return BigInteger(isNegative: right.isNegative, magnitude: difference(right.magnitude, left.magnitude))
        }
    }

    static prefix func - (value: BigInteger) -> BigInteger {
        BigInteger(isNegative: !value.isNegative, magnitude: value.magnitude)
    }

    static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + -right }

    static func * (left: BigInteger, right: BigInteger) -> BigInteger {
        guard !left.isZero, !right.isZero else { return BigInteger(0) }
        var result = [UInt32](repeating: 0, count: left.magnitude.count + right.magnitude.count)
        for (index, limb) in left.magnitude.enumerated() {
            var carry: UInt64 = 0
            for (offset, other) in right.magnitude.enumerated() {
                let value = UInt64(limb) * UInt64(other) + UInt64(result[index + offset]) + carry
                result[index + offset] = UInt32(truncatingIfNeeded: value)
                carry = value >> 32
            }
            result[index + right.magnitude.count] = UInt32(carry)
        }
        return BigInteger(isNegative: left.isNegative != right.isNegative, magnitude: result)
    }

    /// The quotient rounded towards negative infinity and the remainder with the divisor's sign; the divisor is not zero.
    func dividedFlooring(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
        let (quotient, remainder) = BigInteger.divide(magnitude, divisor.magnitude)
        var result = BigInteger(isNegative: isNegative != divisor.isNegative, magnitude: quotient)
        var rest = BigInteger(isNegative: isNegative, magnitude: remainder)
        if !rest.isZero, isNegative != divisor.isNegative {
            result = result - BigInteger(1)
            rest = rest + divisor
        }
        return (result, rest)
    }

    /// The power; the caller has bounded the size of the result.
    func power(_ exponent: Int) -> BigInteger {
        var result = BigInteger(1)
        var base = self
        var left = exponent
        while left > 0 {
            if left & 1 == 1 { result = result * base }
            left >>= 1
            if left > 0 { base = base * base }
        }
        return result
    }

    private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        let (long, short) = left.count >= right.count ? (left, right) : (right, left)
        var result = long
        var carry: UInt64 = 0
        for index in long.indices {
            let value = UInt64(long[index]) + (index < short.count ? UInt64(short[index]) : 0) + carry
            result[index] = UInt32(truncatingIfNeeded: value)
            carry = value >> 32
        }
        if carry > 0 { result.append(UInt32(carry)) }
        return result
    }

    /// The difference of two magnitudes, the first not less than the second.
    static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var result = left
        var borrow: Int64 = 0
        for index in left.indices {
            var value = Int64(left[index]) - (index < right.count ? Int64(right[index]) : 0) - borrow
            borrow = value < 0 ? 1 : 0
            if value < 0 { value += 1 << 32 }
            result[index] = UInt32(value)
        }
        while result.last == 0 { result.removeLast() }
        return result
    }
}
