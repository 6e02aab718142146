extension JSONParser {
    /// A number: an `int` when it has neither fraction nor exponent and fits, otherwise a `double`.
    mutating func number() throws(JSONParseError) -> JSON {
        let start = index
        let negative = current == UInt8(ascii: "-")
        if negative { index += 1 }
        let digits = index
        var magnitude = 0
        var fits = true
        while let digit = currentDigit {
            let (shifted, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, carry) = negative ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
            fits = fits && !overflow && !carry
            magnitude = sum
            index += 1
        }
        guard index > digits else { throw error("Expected a digit") }
        guard index == digits + 1 || bytes[digits] != UInt8(ascii: "0") else { throw error("A number can't begin with 0", at: start) }
        var integral = true
        if current == UInt8(ascii: ".") {
            integral = false
            index += 1
            try skipDigits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            integral = false
            index += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
            try skipDigits()
        }
        if integral, fits, !(negative && magnitude == 0) { return .int(magnitude) }
        guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)), value.isFinite else {
            throw error("Number out of range", at: start)
        }
        return .double(value)
    }

    private var currentDigit: Int? {
        guard let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        return Int(byte - UInt8(ascii: "0"))
    }

    private mutating func skipDigits() throws(JSONParseError) {
        guard currentDigit != nil else { throw error("Expected a digit") }
        while currentDigit != nil { index += 1 }
    }
}
