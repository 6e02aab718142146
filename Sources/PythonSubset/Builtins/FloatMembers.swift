enum FloatMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, x=0.0") { interpreter, arguments in
            interpreter.wrap(try interpreter.makeFloat(arguments[1]), arguments[0], exact: interpreter.types.float)
        },
        NativeDefinition("is_integer", "self") { interpreter, arguments in
            let value = try interpreter.expectNumber(arguments[0])
            return .bool(value.isFinite && value.rounded() == value)
        },
        NativeDefinition("as_integer_ratio", "self") { interpreter, arguments in
            let value = try interpreter.expectNumber(arguments[0])
            _ = try interpreter.integer(value)
            var (numerator, denominator) = DecimalExpansion.fraction(value)
            while !denominator.isZero, denominator.bitWidth > 1, (numerator.magnitude.first ?? 0) & 1 == 0 {
                numerator = numerator.shifted(right: 1)
                denominator = denominator.shifted(right: 1)
            }
            return .tuple([.integer(value < 0 ? -numerator : numerator), .integer(denominator)])
        },
        NativeDefinition("hex", "self") { interpreter, _ in throw interpreter.unsupported("float.hex()") },
    ])
}
