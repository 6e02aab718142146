extension Interpreter {
    /// `format % arguments`; unknown, with the known text kept, when a value is.
    func percentFormat(_ format: String, _ arguments: PythonValue) throws -> PythonValue {
        var reader = Array(format.unicodeScalars)[...]
        var values: [PythonValue]
        if case .tuple(let elements) = arguments.unwrapped { values = elements } else { values = [arguments] }
        var next = 0
        var usesNames = false
        var parts: [PythonValue] = []
        var text = String.UnicodeScalarView()
        func takeValue() throws -> PythonValue {
            guard next < values.count else { throw typeError("not enough arguments for format string") }
            defer { next += 1 }
            return values[next]
        }
        while let scalar = reader.popFirst() {
            guard scalar == "%" else {
                text.append(scalar)
                continue
            }
            if reader.first == "%" {
                text.append("%")
                reader.removeFirst()
                continue
            }
            var conversion = try PercentConversion(&reader, star: { try takeValue().asInt }, self)
            let value: PythonValue
            if let name = conversion.name {
                usesNames = true
                if case .opaque(let opaque) = arguments {
                    value = .opaque(opaque.derived("\(opaque.origin)['\(name)']"))
                } else {
                    guard arguments.asDictionary != nil || arguments.asInstance != nil else { throw typeError("format requires a mapping") }
                    value = try element(of: arguments, at: .string(name))
                }
            } else {
                value = try takeValue()
            }
            parts.append(.string(String(text)))
            text = String.UnicodeScalarView()
            parts.append(try apply(&conversion, value))
        }
        if next < values.count, !usesNames, arguments.asDictionary == nil {
            throw typeError("not all arguments converted during string formatting")
        }
        parts.append(.string(String(text)))
        return try concatenate(parts)
    }

    private func apply(_ conversion: inout PercentConversion, _ value: PythonValue) throws -> PythonValue {
        if case .opaque(let opaque) = value { return .opaque(opaque) }
        try reserve(conversion.specification.width + (conversion.specification.precision ?? 0))
        let cut: (String) -> String = { [precision = conversion.specification.precision] text in
            precision.map { String(text.unicodeScalars.prefix($0)) } ?? text
        }
        switch conversion.type {
        case "s":
            let text = try text(of: value)
            guard case .string(let text) = text else { return text }
            return .string(conversion.specification.padded(cut(text), defaultAlign: ">"))
        case "r": return .string(conversion.specification.padded(cut(try repr(of: value)), defaultAlign: ">"))
        case "a": return .string(conversion.specification.padded(cut(PythonText.ascii(try repr(of: value))), defaultAlign: ">"))
        case "c":
            if let text = value.asString { return .string(conversion.specification.padded(text, defaultAlign: ">")) }
            conversion.specification.type = "c"
            return try format(value.unwrapped, conversion.text)
        case "d", "i", "u":
            guard let number = try value.asInteger ?? value.asFloat.map({ try integer($0) }) else {
                throw typeError("%\(conversion.type) format: a real number is required, not \(typeName(of: value))")
            }
            let digits = try decimalText(number.isNegative ? -number : number)
            let zeros = String(repeating: "0", count: max(0, (conversion.specification.precision ?? 0) - digits.utf8.count))
            return .string(conversion.specification.assembled(isNegative: number.isNegative, digits: zeros + digits))
        case "x", "X", "o":
            guard value.asInteger != nil else {
                throw typeError("%\(conversion.type) format: an integer is required, not \(typeName(of: value))")
            }
            conversion.specification.type = conversion.type
            conversion.specification.precision = nil
            return try format(value.unwrapped, conversion.text)
        case "e", "E", "f", "F", "g", "G":
            guard let number = try value.number ?? floatValue(value) else {
                throw typeError("must be real number, not \(typeName(of: value))")
            }
            conversion.specification.type = conversion.type
            return .string(try format(number, conversion.specification, value))
        default: throw valueError("unsupported format character '\(conversion.type)'")
        }
    }

    /// The value of an object with `__float__`.
    func floatValue(_ value: PythonValue) throws -> Double? {
        guard case .instance = value else { return nil }
        return try callSpecial("__float__", of: value)?.asFloat
    }

    /// The whole part of a float.
    ///
    /// - Throws: Python's errors for infinities and NaN.
    func integer(_ value: Double) throws -> BigInteger {
        guard let whole = BigInteger(truncating: value) else {
            if value.isNaN { throw valueError("cannot convert float NaN to integer") }
            throw exception(.overflowError, "cannot convert float infinity to integer")
        }
        return whole
    }
}

/// `%[(name)][flags][width][.precision]type`.
struct PercentConversion {
    var name: String?
    var specification = FormatSpecification()
    let type: Unicode.Scalar

    init(_ reader: inout ArraySlice<Unicode.Scalar>, star: () throws -> Int?, _ interpreter: Interpreter) throws {
        if reader.first == "(" {
            reader.removeFirst()
            var text = String.UnicodeScalarView()
            var depth = 1
            while let scalar = reader.popFirst() {
                if scalar == "(" { depth += 1 }
                if scalar == ")" { depth -= 1 }
                if depth == 0 { break }
                text.append(scalar)
            }
            guard depth == 0 else { throw interpreter.valueError("incomplete format key") }
            name = String(text)
        }
        var isLeft = false
        var isZero = false
        flags: while let scalar = reader.first {
            switch scalar {
            case "-": isLeft = true
            case "0": isZero = true
            case "+": specification.sign = "+"
            case " ": if specification.sign == "-" { specification.sign = " " }
            case "#": specification.isAlternate = true
            default: break flags
            }
            reader.removeFirst()
        }
        var width = try PercentConversion.number(&reader, star: star)
        if let value = width, value < 0 {
            isLeft = true
            width = value == .min ? 0 : -value
        }
        specification.width = width ?? 0
        if reader.first == "." {
            reader.removeFirst()
            specification.precision = max(0, try PercentConversion.number(&reader, star: star) ?? 0)
        }
        while let scalar = reader.first, scalar == "l" || scalar == "h" || scalar == "L" { reader.removeFirst() }
        guard let type = reader.popFirst() else { throw interpreter.valueError("incomplete format") }
        self.type = type
        if isLeft {
            specification.align = "<"
        } else if isZero, "diuxXoeEfFgG".unicodeScalars.contains(type) {
            specification.fill = "0"
            specification.align = "="
        }
        guard specification.width < 100_000_000, (specification.precision ?? 0) <= 10_000 else { throw EvaluationLimit(.memory) }
    }

    /// The same as a format specification.
    var text: String {
        var result = ""
        if let align = specification.align { result = String(specification.fill) + String(align) } else { result = ">" }
        if specification.sign != "-" { result += String(specification.sign) }
        if specification.isAlternate { result += "#" }
        if specification.width > 0 { result += String(specification.width) }
        return result + (specification.type.map(String.init) ?? "")
    }

    private static func number(_ reader: inout ArraySlice<Unicode.Scalar>, star: () throws -> Int?) throws -> Int? {
        if reader.first == "*" {
            reader.removeFirst()
            return try star()
        }
        var value: Int?
        while let digit = reader.first?.asciiDigit {
            value = min((value ?? 0) * 10 + digit, 1_000_000_000)
            reader.removeFirst()
        }
        return value
    }
}
