extension BigInteger {
    /// The value times two to the `bits`; the caller has bounded the size of the result.
    func shifted(left bits: Int) -> BigInteger {
        guard !isZero, bits > 0 else { return self }
        let (words, rest) = (bits / 32, UInt64(bits % 32))
        var result = [UInt32](repeating: 0, count: words)
        var carry: UInt64 = 0
        for limb in magnitude {
            let value = UInt64(limb) << rest | carry
            result.append(UInt32(truncatingIfNeeded: value))
            carry = value >> 32
        }
        result.append(UInt32(carry))
        return BigInteger(isNegative: isNegative, magnitude: result)
    }

    /// The value divided by two to the `bits`, rounded towards negative infinity.
    func shifted(right bits: Int) -> BigInteger {
        guard !isZero, bits > 0 else { return self }
        let (words, rest) = (bits / 32, UInt64(bits % 32))
        guard words < magnitude.count else { return BigInteger(isNegative ? -1 : 0) }
        var result: [UInt32] = []
        for index in words..<magnitude.count {
            let upper = index + 1 < magnitude.count ? UInt64(magnitude[index + 1]) << 32 : 0
            result.append(UInt32(truncatingIfNeeded: (upper | UInt64(magnitude[index])) >> rest))
        }
        let lost = magnitude.prefix(words).contains { $0 != 0 } || UInt64(magnitude[words]) & ((1 << rest) - 1) != 0
        let value = BigInteger(isNegative: isNegative, magnitude: result)
        return isNegative && lost ? value - BigInteger(1) : value
    }

    /// A bitwise operation as on two's complement of unbounded width.
    static func bitwise(_ left: BigInteger, _ right: BigInteger, _ operation: (UInt32, UInt32) -> UInt32) -> BigInteger {
        let count = max(left.magnitude.count, right.magnitude.count) + 1
        let (first, second) = (left.complement(count), right.complement(count))
        return BigInteger(complement: zip(first, second).map { operation($0, $1) })
    }

    private func complement(_ count: Int) -> [UInt32] {
        let padded = magnitude + [UInt32](repeating: 0, count: count - magnitude.count)
        return isNegative ? BigInteger.negated(padded) : padded
    }

    private init(complement limbs: [UInt32]) {
        let isNegative = (limbs.last ?? 0) >> 31 == 1
        self.init(isNegative: isNegative, magnitude: isNegative ? BigInteger.negated(limbs) : limbs)
    }

    private static func negated(_ limbs: [UInt32]) -> [UInt32] {
        var carry = true
        return limbs.map { limb in
            let (value, overflow) = (~limb).addingReportingOverflow(carry ? 1 : 0)
            carry = overflow
            return value
        }
    }
}
