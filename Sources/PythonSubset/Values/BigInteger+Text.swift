extension BigInteger: CustomStringConvertible {
    /// The value of digits in a radix from 2 to 36; `nil` when there is none or a character is no digit of it.
    package init?(digits: String, radix: Int = 10) {
        var magnitude: [UInt32] = []
        guard !digits.isEmpty else { return nil }
        for character in digits {
            guard let digit = character.hexDigitValue ?? BigInteger.letterValue(character), digit < radix else { return nil }
            var carry = UInt64(digit)
            for index in magnitude.indices {
                let value = UInt64(magnitude[index]) * UInt64(radix) + carry
                magnitude[index] = UInt32(truncatingIfNeeded: value)
                carry = value >> 32
            }
            if carry > 0 { magnitude.append(UInt32(carry)) }
        }
        self.init(isNegative: false, magnitude: magnitude)
    }

    private static func letterValue(_ character: Character) -> Int? {
        guard let byte = character.asciiValue else { return nil }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return Int(byte - UInt8(ascii: "A")) + 10
        default: return nil
        }
    }

    package var description: String { text(radix: 10) }

    /// The digits in lower case, after a `-` where it is negative.
    package func text(radix: Int) -> String {
        guard !isZero else { return "0" }
        var (chunk, width) = (UInt32(radix), 1)
        while case let (next, overflow) = chunk.multipliedReportingOverflow(by: UInt32(radix)), !overflow {
            (chunk, width) = (next, width + 1)
        }
        var parts: [String] = []
        var left = magnitude
        while !left.isEmpty {
            let (quotient, remainder) = BigInteger.divide(left, by: chunk)
            let digits = String(remainder, radix: radix)
            parts.append(quotient.isEmpty ? digits : String(repeating: "0", count: width - digits.count) + digits)
            left = quotient
        }
        return (isNegative ? "-" : "") + parts.reversed().joined()
    }
}
