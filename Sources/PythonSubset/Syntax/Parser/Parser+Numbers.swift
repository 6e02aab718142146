extension Parser {
    /// A number, whose form the lexer has checked.
    mutating func number() -> AST.Expression {
        let range = token.range
        let kind = token.kind
        advance()
        let value: AST.Constant.Value =
            switch kind {
            case .float: .float(Double(digits(range)) ?? 0)
            case .imaginary: .imaginary(Double(digits(range.dropLast())) ?? 0)
            default: integer(range)
            }
        return .constant(AST.Constant(value: value, range: range))
    }

    private func digits(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    }

    private func integer(_ range: Range<Int>) -> AST.Constant.Value {
        var radix = 10
        var start = range.lowerBound
        if range.count > 2, bytes[start] == UInt8(ascii: "0") {
            switch bytes[start + 1] | 0x20 {
            case UInt8(ascii: "x"): radix = 16
            case UInt8(ascii: "o"): radix = 8
            case UInt8(ascii: "b"): radix = 2
            default: break
            }
            if radix != 10 { start += 2 }
        }
        var value = 0
        for byte in bytes[start..<range.upperBound] {
            guard let digit = byte.hexValue else { continue }
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: radix)
            let (sum, isStillTooLarge) = product.addingReportingOverflow(digit)
            if isTooLarge || isStillTooLarge { return .bigInteger(digits: digits(start..<range.upperBound), radix: radix) }
            value = sum
        }
        return .integer(value)
    }
}
