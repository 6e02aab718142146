extension BigInteger {
    /// Quotient and remainder of two magnitudes (Knuth's algorithm D); the divisor is not empty.
    static func divide(_ dividend: [UInt32], _ divisor: [UInt32]) -> (quotient: [UInt32], remainder: [UInt32]) {
        guard compare(dividend, divisor) >= 0 else { return ([], dividend) }
        if divisor.count == 1 {
            let (quotient, remainder) = divide(dividend, by: divisor[0])
            return (quotient, remainder == 0 ? [] : [remainder])
        }
        let shift = divisor[divisor.count - 1].leadingZeroBitCount
        let bottom = shiftedLeft(divisor, bits: shift, count: divisor.count)
        var top = shiftedLeft(dividend, bits: shift, count: dividend.count + 1)
        let size = bottom.count
        var quotient = [UInt32](repeating: 0, count: dividend.count - size + 1)
        let high = UInt64(bottom[size - 1])
        let next = UInt64(bottom[size - 2])
        for index in quotient.indices.reversed() {
            let head = UInt64(top[index + size]) << 32 | UInt64(top[index + size - 1])
            var guess = head / high
            var rest = head % high
            while guess >> 32 != 0 || guess * next > (rest << 32 | UInt64(top[index + size - 2])) {
                guess -= 1
                rest += high
                if rest >> 32 != 0 { break }
            }
            if subtract(bottom, times: guess, from: &top, at: index) {
                guess -= 1
                add(bottom, to: &top, at: index)
            }
            quotient[index] = UInt32(truncatingIfNeeded: guess)
        }
        var remainder = [UInt32](top.prefix(size))
        if shift > 0 {
            for index in remainder.indices {
                let upper = index + 1 < size ? remainder[index + 1] << (32 - UInt32(shift)) : 0
                remainder[index] = remainder[index] >> UInt32(shift) | upper
            }
        }
        while remainder.last == 0 { remainder.removeLast() }
        return (quotient, remainder)
    }

    static func divide(_ dividend: [UInt32], by divisor: UInt32) -> (quotient: [UInt32], remainder: UInt32) {
        var quotient = dividend
        var rest: UInt64 = 0
        for index in dividend.indices.reversed() {
            let value = rest << 32 | UInt64(dividend[index])
            quotient[index] = UInt32(value / UInt64(divisor))
            rest = value % UInt64(divisor)
        }
        while quotient.last == 0 { quotient.removeLast() }
        return (quotient, UInt32(rest))
    }

    private static func shiftedLeft(_ limbs: [UInt32], bits: Int, count: Int) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: count)
        var carry: UInt32 = 0
        for (index, limb) in limbs.enumerated() {
            let value = UInt64(limb) << UInt64(bits)
            result[index] = UInt32(truncatingIfNeeded: value) | carry
            carry = UInt32(truncatingIfNeeded: value >> 32)
        }
        if count > limbs.count { result[limbs.count] = carry }
        return result
    }

    /// Subtracts and says whether the result went below zero.
    private static func subtract(_ limbs: [UInt32], times factor: UInt64, from top: inout [UInt32], at index: Int) -> Bool {
        var borrow: Int64 = 0
        var carry: UInt64 = 0
        for offset in limbs.indices {
            let product = factor * UInt64(limbs[offset]) + carry
            carry = product >> 32
            let value = Int64(top[index + offset]) - borrow - Int64(product & 0xFFFF_FFFF)
            top[index + offset] = UInt32(truncatingIfNeeded: value)
            borrow = value < 0 ? 1 : 0
        }
        let value = Int64(top[index + limbs.count]) - borrow - Int64(carry)
        top[index + limbs.count] = UInt32(truncatingIfNeeded: value)
        return value < 0
    }

    private static func add(_ limbs: [UInt32], to top: inout [UInt32], at index: Int) {
        var carry: UInt64 = 0
        for offset in limbs.indices {
            let value = UInt64(top[index + offset]) + UInt64(limbs[offset]) + carry
            top[index + offset] = UInt32(truncatingIfNeeded: value)
            carry = value >> 32
        }
        top[index + limbs.count] = top[index + limbs.count] &+ UInt32(truncatingIfNeeded: carry)
    }
}
