import Schema

extension PostgreSQLRules {
    func literal(_ value: SQLLiteral, of kind: SQLType.Kind, _ compiler: Compiler) throws(DialectError) -> String? {
        switch (kind, value) {
        case (.interval, .interval(let span)): return "make_interval(secs=>\(span.secondsText))"
        case (.array(let array), .array): return try compiler.arrayConstructor(value, of: array)
        default: return nil
        }
    }
}
