import Schema

extension PostgreSQLRules {
    func literal(_ value: SQLLiteral, of kind: SQLType.Kind, _ compiler: Compiler) throws(DialectError) -> String? {
        switch (kind, value) {
        case (.interval, .interval(let span)): return "make_interval(secs=>\(span.secondsText))"
        case (.array(let array), .array(let items)):
            let item = array.item
            return try "ARRAY["
                + joined(items) { value throws(DialectError) in
                    if case .array = value { return try compiler.literal(value, type: SQLType(.array(array))) }
                    return try compiler.literal(value, type: item)
                } + "]"
        default: return nil
        }
    }
}

extension TimeSpan {
    /// `total_seconds()` as Python prints it: at least one decimal.
    fileprivate var secondsText: String {
        let (dayMicroseconds, overflow) = days.multipliedReportingOverflow(by: 86_400_000_000)
        guard !overflow else { return "\(days * 86_400).0" }
        let total = dayMicroseconds + seconds * 1_000_000 + microseconds
        let whole = total.magnitude / 1_000_000
        let sign = total < 0 ? "-" : ""
        var fraction = padded(Int(total.magnitude % 1_000_000), to: 6)
        while fraction.count > 1, fraction.last == "0" { fraction.removeLast() }
        return "\(sign)\(whole).\(fraction)"
    }
}
