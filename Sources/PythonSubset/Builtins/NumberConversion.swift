extension Interpreter {
    /// A built-in value made by a class: as it is, or inside an instance of a subclass.
    func wrap(_ value: PythonValue, _ type: PythonValue, exact: PythonClass) -> PythonValue {
        guard case .class(let type) = type, type !== exact else { return value }
        return .instance(PythonInstance(type, underlying: value))
    }

    /// `int(value, base)`.
    func makeInteger(_ value: PythonValue, base: PythonValue?) throws -> PythonValue {
        if let base {
            let radix = try expectInt(base)
            let text = value.asBytes.map { String(decoding: $0, as: UTF8.self) }
            return try parseInteger(text ?? expectString(value, "int() can't convert non-string with explicit base; it"), radix: radix)
        }
        switch value.unwrapped {
        case .int, .bigInteger: return value.unwrapped
        case .bool(let flag): return .int(flag ? 1 : 0)
        case .float(let number): return .integer(try integer(number))
        case .string(let text): return try parseInteger(text, radix: 10)
        case .bytes(let bytes): return try parseInteger(String(decoding: bytes, as: UTF8.self), radix: 10)
        case .opaque(let opaque): throw UnknownValue(opaque)
        default:
            for name in ["__int__", "__index__", "__trunc__"] {
                if let result = try callSpecial(name, of: value) { return result }
            }
            throw typeError("int() argument must be a string, a bytes-like object or a real number, not '\(typeName(of: value))'")
        }
    }

    private func parseInteger(_ text: String, radix: Int) throws -> PythonValue {
        var digits = text.trimmingWhitespace()
        let isNegative = digits.hasPrefix("-")
        if isNegative || digits.hasPrefix("+") { digits = digits.dropFirst() }
        var radix = radix
        let prefixes = ["0x": 16, "0o": 8, "0b": 2]
        if let prefixed = prefixes[digits.prefix(2).lowercased()], radix == 0 || radix == prefixed {
            digits = digits.dropFirst(2)
            if digits.first == "_" { digits = digits.dropFirst() }
            radix = prefixed
        }
        if radix == 0 { radix = 10 }
        let failure = valueError("invalid literal for int() with base \(radix): \(PythonText.repr(text))")
        guard (2...36).contains(radix) else { throw valueError("int() base must be >= 2 and <= 36, or 0") }
        guard digits.utf8.count <= 4300 || radix != 10 else {
            throw valueError("Exceeds the limit (4300 digits) for integer string conversion")
        }
        try spend(digits.utf8.count &* digits.utf8.count / 256)
        try reserve(bits: digits.utf8.count &* 6)
        let isWellSeparated = !digits.hasPrefix("_") && !digits.hasSuffix("_") && !digits.contains("__")
        var plain = ""
        for scalar in digits.unicodeScalars where scalar != "_" {
            if !scalar.isASCII, let value = scalar.properties.numericValue, scalar.properties.numericType == .decimal {
                plain += String(Int(value))
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        guard isWellSeparated, let value = BigInteger(digits: plain, radix: radix) else { throw failure }
        return .integer(isNegative ? -value : value)
    }

    /// `float(value)`.
    func makeFloat(_ value: PythonValue) throws -> PythonValue {
        switch value.unwrapped {
        case .float, .int, .bigInteger, .bool:
            let number = value.number ?? 0
            guard number.isFinite || value.asFloat != nil else { throw exception(.overflowError, "int too large to convert to float") }
            return .float(number)
        case .string(let text): return .float(try parseFloat(text))
        case .bytes(let bytes): return .float(try parseFloat(String(decoding: bytes, as: UTF8.self)))
        case .opaque(let opaque): throw UnknownValue(opaque)
        default:
            if let number = try floatValue(value) { return .float(number) }
            if let number = try index(value) { return .float(Double(number)) }
            throw typeError("float() argument must be a string or a real number, not '\(typeName(of: value))'")
        }
    }

    private func parseFloat(_ text: String) throws -> Double {
        let failure = valueError("could not convert string to float: \(PythonText.repr(text))")
        var body = text.trimmingWhitespace().lowercased()
        guard !body.hasPrefix("_"), !body.hasSuffix("_"), !body.contains("__") else { throw failure }
        body.removeAll { $0 == "_" }
        let sign = body.hasPrefix("-") ? -1.0 : 1.0
        let unsigned = body.hasPrefix("-") || body.hasPrefix("+") ? String(body.dropFirst()) : body
        switch unsigned {
        case "inf", "infinity": return sign * .infinity
        case "nan": return .nan
        default:
            let allowed = unsigned.utf8.allSatisfy {
                ("0"..."9").contains(UnicodeScalar($0)) || $0 == 0x2E || $0 == 0x65 || $0 == 0x2B || $0 == 0x2D
            }
            guard allowed,
                let value = Double(unsigned.hasPrefix(".") ? "0" + unsigned : unsigned.hasSuffix(".") ? unsigned + "0" : unsigned)
                    ?? Double(unsigned.replacing(".e", with: ".0e"))
            else { throw failure }
            return sign * value
        }
    }
}

extension StringProtocol {
    /// Without white space at both ends, as Python's `strip()`.
    func trimmingWhitespace() -> Substring {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return Substring(self[first...last])
    }
}
