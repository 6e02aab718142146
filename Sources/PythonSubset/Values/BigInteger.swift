/// An integer of any size: a sign and a magnitude in limbs of 32 bits, the lowest first, without leading zeros.
package struct BigInteger: Sendable, Hashable {
    package internal(set) var isNegative: Bool
    var magnitude: [UInt32]

    init(isNegative: Bool, magnitude: [UInt32]) {
        var magnitude = magnitude
        while magnitude.last == 0 { magnitude.removeLast() }
        self.magnitude = magnitude
        self.isNegative = isNegative && !magnitude.isEmpty
    }

    package init(_ value: Int) {
        let bits = value.magnitude
        self.init(isNegative: value < 0, magnitude: [UInt32(truncatingIfNeeded: bits), UInt32(truncatingIfNeeded: bits >> 32)])
    }

    /// The whole part of a finite number; `nil` for infinities and NaN.
    package init?(truncating value: Double) {
        guard value.isFinite else { return nil }
        let whole = value.rounded(.towardZero).magnitude
        guard whole >= 1 else {
            self.init(0)
            return
        }
        let exponent = Int(whole.exponent)
        let significand = whole.significandBitPattern | (1 << 52)
        let base = BigInteger(
            isNegative: false, magnitude: [UInt32(truncatingIfNeeded: significand), UInt32(truncatingIfNeeded: significand >> 32)])
        let shifted = exponent >= 52 ? base.shifted(left: exponent - 52) : base.shifted(right: 52 - exponent)
        self.init(isNegative: value < 0, magnitude: shifted.magnitude)
    }

    package var isZero: Bool { magnitude.isEmpty }

    /// The number of bits of the magnitude.
    package var bitWidth: Int {
        guard let top = magnitude.last else { return 0 }
        return magnitude.count * 32 - top.leadingZeroBitCount
    }

    /// The value, when it fits.
    package var int: Int? {
        guard magnitude.count <= 2 else { return nil }
        let bits = UInt(magnitude.first ?? 0) | (magnitude.count == 2 ? UInt(magnitude[1]) << 32 : 0)
        if isNegative { return bits <= Int.min.magnitude ? Int(truncatingIfNeeded: 0 &- bits) : nil }
        return Int(exactly: bits)
    }

    /// The nearest `Double`; infinite when it is too large.
    package var double: Double {
        let width = bitWidth
        guard width > 64 else {
            let bits = UInt64(magnitude.first ?? 0) | (magnitude.count == 2 ? UInt64(magnitude[1]) << 32 : 0)
            return isNegative ? -Double(bits) : Double(bits)
        }
        guard width <= 1024 else { return isNegative ? -.infinity : .infinity }
        let shift = width - 64
        let top = BigInteger(isNegative: false, magnitude: magnitude).shifted(right: shift)
        var bits = UInt64(top.magnitude[0]) | UInt64(top.magnitude[1]) << 32
        if top.shifted(left: shift).magnitude != magnitude { bits |= 1 }
        let value = Double(sign: .plus, exponent: shift, significand: Double(bits))
        return isNegative ? -value : value
    }

    func isEqual(to value: Double) -> Bool {
        guard value.rounded() == value, let whole = BigInteger(truncating: value) else { return false }
        return whole == self
    }

    package func hash(into hasher: inout Hasher) {
        if let int {
            hasher.combine(int)
        } else {
            hasher.combine(isNegative)
            hasher.combine(magnitude)
        }
    }
}

extension BigInteger: Comparable {
    package static func < (left: BigInteger, right: BigInteger) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let order = compare(left.magnitude, right.magnitude)
        return left.isNegative ? order > 0 : order < 0
    }

    /// Negative, zero or positive as the first magnitude is less, equal or greater.
    static func compare(_ left: [UInt32], _ right: [UInt32]) -> Int {
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        for index in left.indices.reversed() where left[index] != right[index] {
            return left[index] < right[index] ? -1 : 1
        }
        return 0
    }
}

extension PythonValue {
    /// An integer as `int` where it fits, as `bigInteger` otherwise.
    package static func integer(_ value: BigInteger) -> PythonValue {
        value.int.map { .int($0) } ?? .bigInteger(value)
    }
}
