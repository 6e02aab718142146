enum IntegerMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, x=0, base=...") { interpreter, arguments in
            let value = try interpreter.makeInteger(arguments[1], base: arguments.given("base"))
            return interpreter.wrap(value, arguments[0], exact: interpreter.types.integer)
        },
        NativeDefinition("bit_length", "self") { interpreter, arguments in .int(try interpreter.expectInteger(arguments[0]).bitWidth) },
        NativeDefinition("bit_count", "self") { interpreter, arguments in
            .int(try interpreter.expectInteger(arguments[0]).magnitude.reduce(0) { $0 + $1.nonzeroBitCount })
        },
        NativeDefinition("conjugate", "self") { _, arguments in arguments[0].unwrapped },
        NativeDefinition("as_integer_ratio", "self") { _, arguments in .tuple([arguments[0].unwrapped, .int(1)]) },
        NativeDefinition("is_integer", "self") { _, _ in .bool(true) },
        NativeDefinition("to_bytes", "self, length=1, byteorder='big', signed=False") { interpreter, arguments in
            let value = try interpreter.expectInteger(arguments[0])
            let length = try interpreter.expectInt(arguments[1])
            let isSigned = try interpreter.truth(arguments[3])
            try interpreter.reserve(max(0, length))
            guard length >= 0, !value.isNegative || isSigned, value.bitWidth <= (length &* 8) - (isSigned && !value.isNegative ? 1 : 0)
            else {
                throw interpreter.exception(
                    .overflowError, value.isNegative && !isSigned ? "can't convert negative int to unsigned" : "int too big to convert")
            }
            let masked = value.isNegative ? value + BigInteger(1).shifted(left: length * 8) : value
            let bytes = (0..<length).map { index in
                let limb = index / 4 < masked.magnitude.count ? masked.magnitude[index / 4] : 0
                return UInt8(truncatingIfNeeded: limb >> UInt32(index % 4 * 8))
            }
            return .bytes(arguments[2].asString == "little" ? bytes : bytes.reversed())
        },
        NativeDefinition("from_bytes", "bytes, byteorder='big', signed=False") { interpreter, arguments in
            let bytes = try interpreter.expectBytes(arguments[0])
            try interpreter.reserve(bits: bytes.count &* 8)
            let ordered = arguments[1].asString == "little" ? bytes.reversed() : bytes
            var value = BigInteger(0)
            for byte in ordered { value = value.shifted(left: 8) + BigInteger(Int(byte)) }
            if try interpreter.truth(arguments[2]), let first = ordered.first, first & 0x80 != 0 {
                value = value - BigInteger(1).shifted(left: bytes.count * 8)
            }
            return .integer(value)
        },
    ])
}

enum BoolMembers {
    static let table = Dictionary([
        NativeDefinition("__new__", "cls, x=False") { interpreter, arguments in
            if case .opaque(let opaque) = arguments[1] { throw UnknownValue(opaque) }
            return .bool(try interpreter.truth(arguments[1]))
        }
    ])
}
