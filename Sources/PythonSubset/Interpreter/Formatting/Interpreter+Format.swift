extension Interpreter {
    /// `format(value, specification)`.
    package func format(_ value: PythonValue, _ specification: String) throws -> PythonValue {
        if case .opaque(let opaque) = value { return .opaque(opaque) }
        if case .instance = value, let result = try callSpecial("__format__", of: value, .string(specification)) { return result }
        if specification.isEmpty { return try text(of: value) }
        guard let parsed = FormatSpecification(specification) else {
            throw valueError("Invalid format specifier '\(specification)' for object of type '\(typeName(of: value))'")
        }
        try reserve(parsed.width)
        guard parsed.precision ?? 0 <= 10_000 else { throw EvaluationLimit(.memory, location: location) }
        return .string(try format(value, parsed))
    }

    private func format(_ value: PythonValue, _ specification: FormatSpecification) throws -> String {
        switch value.unwrapped {
        case .string(let text): return try format(text, specification)
        case .bool(let flag) where specification.type == nil: return try format(flag ? "True" : "False", specification)
        case .float(let number): return try format(number, specification, value)
        case .int, .bigInteger, .bool:
            guard let number = value.asInteger else { return "" }
            return try format(number, specification, value)
        default: throw typeError("unsupported format string passed to \(typeName(of: value)).__format__")
        }
    }

    private func format(_ text: String, _ specification: FormatSpecification) throws -> String {
        guard specification.type == nil || specification.type == "s" else { throw unknownCode(specification, "str") }
        guard specification.align != "=" || specification.fill == "0" else {
            throw valueError("'=' alignment not allowed in string format specifier")
        }
        var specification = specification
        if specification.align == "=" { specification.align = "<" }
        let cut = specification.precision.map { String(text.unicodeScalars.prefix($0)) } ?? text
        return specification.padded(cut, defaultAlign: "<")
    }

    private func format(_ number: BigInteger, _ specification: FormatSpecification, _ value: PythonValue) throws -> String {
        let magnitude = number.isNegative ? -number : number
        func assembled(radix: Int, prefix: String, isUpper: Bool = false) -> String {
            let digits = magnitude.text(radix: radix)
            return specification.assembled(
                isNegative: number.isNegative, prefix: specification.isAlternate ? prefix : "",
                digits: isUpper ? digits.uppercased() : digits,
                groupSize: radix == 10 ? 3 : 4)
        }
        switch specification.type {
        case nil, "d", "n":
            guard specification.precision == nil else { throw valueError("Precision not allowed in integer format specifier") }
            return specification.assembled(isNegative: number.isNegative, digits: try decimalText(magnitude))
        case "b": return assembled(radix: 2, prefix: "0b")
        case "o": return assembled(radix: 8, prefix: "0o")
        case "x": return assembled(radix: 16, prefix: "0x")
        case "X": return assembled(radix: 16, prefix: "0X", isUpper: true)
        case "c":
            guard let code = number.int, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
                throw exception(.overflowError, "%c arg not in range(0x110000)")
            }
            return specification.padded(String(scalar), defaultAlign: "<")
        case "e", "E", "f", "F", "g", "G", "%":
            guard number.double.isFinite else { throw exception(.overflowError, "int too large to convert to float") }
            return try format(number.double, specification, value)
        default: throw unknownCode(specification, typeName(of: value))
        }
    }

    func format(_ number: Double, _ specification: FormatSpecification, _ value: PythonValue) throws -> String {
        let isNegative = number.sign == .minus && !number.isNaN
        var specification = specification
        if !number.isFinite {
            let text = number.isNaN ? "nan" : "inf"
            if specification.fill == "0" { specification.fill = " " }
            let isUpper = specification.type.map { "EFG".unicodeScalars.contains($0) } ?? false
            return specification.assembled(
                isNegative: isNegative, digits: (isUpper ? text.uppercased() : text) + (specification.type == "%" ? "%" : ""))
        }
        let digits: String
        switch specification.type {
        case "f", "F": digits = DecimalExpansion.fixed(number, digits: specification.precision ?? 6)
        case "%": digits = DecimalExpansion.fixed(number * 100, digits: specification.precision ?? 6) + "%"
        case "e", "E": digits = PythonText.scientific(number, digits: specification.precision ?? 6)
        case "g", "G", "n":
            digits = PythonText.general(number, digits: specification.precision ?? 6, isAlternate: specification.isAlternate)
        case nil:
            if let precision = specification.precision {
                let text = PythonText.general(number, digits: precision, isAlternate: false, limit: precision - 1)
                digits = text.contains(".") || text.contains("e") ? text : text + ".0"
            } else {
                digits = PythonText.repr(number.magnitude)
            }
        default: throw unknownCode(specification, typeName(of: value))
        }
        let isUpper = specification.type == "E" || specification.type == "G"
        return specification.assembled(isNegative: isNegative, digits: isUpper ? digits.uppercased() : digits)
    }

    private func unknownCode(_ specification: FormatSpecification, _ type: String) -> PythonException {
        valueError("Unknown format code '\(specification.type.map(String.init) ?? "")' for object of type '\(type)'")
    }
}

extension PythonText {
    /// `%.{digits}e` of a magnitude.
    static func scientific(_ value: Double, digits: Int) -> String {
        let (text, exponent) = DecimalExpansion.scientific(value, digits: digits)
        return mantissa(text) + exponentText(exponent)
    }

    /// `%.{digits}g` of a magnitude; `limit` is the exponent from which on the scientific form is taken.
    static func general(_ value: Double, digits: Int, isAlternate: Bool, limit: Int? = nil) -> String {
        let precision = max(1, digits)
        let (text, exponent) = DecimalExpansion.scientific(value, digits: precision - 1)
        let isScientific = exponent < -4 || exponent >= (limit ?? precision)
        var body: String
        if isScientific {
            body = mantissa(text)
        } else {
            body = DecimalExpansion.fixed(value, digits: max(0, precision - 1 - exponent))
        }
        if !isAlternate, body.contains(".") {
            while body.hasSuffix("0") { body.removeLast() }
            if body.hasSuffix(".") { body.removeLast() }
        }
        return isScientific ? body + exponentText(exponent) : body
    }

    private static func mantissa(_ digits: String) -> String {
        digits.utf8.count > 1 ? digits.prefix(1) + "." + digits.dropFirst() : digits
    }

    private static func exponentText(_ exponent: Int) -> String {
        let digits = String(exponent.magnitude)
        return "e" + (exponent < 0 ? "-" : "+") + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}
