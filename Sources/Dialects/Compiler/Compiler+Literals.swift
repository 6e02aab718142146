import Schema

extension Compiler {
    /// A value as a literal of `type`, as SQLAlchemy's literal processors print it.
    func literal(_ value: SQLLiteral, type: SQLType) throws(DialectError) -> String {
        let kind = type.resolved(for: rules.name).kind
        switch value {
        case .opaque(let opaque): return placeholder(opaque)
        case .expression(let expression): return try self.expression(expression)
        case .null: return null(of: type)
        case .enumMember(let name, let underlying, let isValue):
            if case .enumeration(let type) = kind { return string(type.value(of: name)) }
            guard isValue else { throw noRenderer(for: value) }
            return try literal(underlying, type: type)
        case .interval:
            if options.adaptsValues, let text = try driverLiteral(value) { return text }
        default: break
        }
        if let own = try rules.literal(value, of: kind, self) { return own }
        return try defaultLiteral(value, of: kind)
    }

    private func defaultLiteral(_ value: SQLLiteral, of kind: SQLType.Kind) throws(DialectError) -> String {
        switch (kind, value) {
        case (.integer, .integer(let digits)), (.numeric, .integer(let digits)), (.floating, .integer(let digits)): return digits
        case (.integer, .bool(let flag)): return flag ? "1" : "0"
        case (.numeric, .decimal(let text)), (.floating, .decimal(let text)): return text
        case (.numeric, .double(_, let text)), (.floating, .double(_, let text)): return text
        case (.numeric, .string(let text)), (.floating, .string(let text)): return text
        case (.character, .string(let text)), (.enumeration, .string(let text)): return string(text)
        case (.boolean, .bool(let flag)): return boolean(flag)
        case (.boolean, .integer(let digits)) where digits == "0" || digits == "1": return boolean(digits == "1")
        case (.date, .date(let date)), (.date, .dateTime(let date, _)): return "'\(date.isoText)'"
        case (.time, .time(let time)), (.time, .dateTime(_, let time)): return "'\(time.isoText)'"
        case (.dateTime, .dateTime(let date, let time)): return "'\(date.isoText) \(time.isoText)'"
        case (.dateTime, .date(let date)): return "'\(date.isoText)'"
        case (.uuid(let type), .uuid(let digits)): return "'\(uuid(digits, hasHyphens: rules.supportsNativeUUID && type.isNative))'"
        case (.uuid(let type), .string(let text)) where !type.takesUUID: return string(text.replacing("-", with: ""))
        case (.uuid, .string(let text)) where rules.supportsNativeUUID: return string(text)
        case (.integer, .string(let text)) where Int(text) != nil: return text
        case (.integer, .decimal(let text)) where Int(text) != nil: return text
        case (.specific(let type), .string(let text)) where type.className == "CITEXT": return string(text)
        case (.json, .json(let json)):
            note(.difference(.jsonLiteral))
            for opaque in json.opaques { note(of: opaque) }
            return string(json.text)
        case (.array(let array), .array) where array.isPostgreSQL: return try arrayConstructor(value, of: array)
        case (.interval(let type), .interval(let span)) where type.class == .postgresql: return "make_interval(secs=>\(span.secondsText))"
        case (.specific(let type), .string(let text)) where type.className == "REGCONFIG":
            note(.difference(.missingLiteral))
            return string(text)
        case (.array(let array), .array(let items)):
            if items.contains(.null) { note(.difference(.missingLiteral)) }
            return try "[" + joined(items) { item throws(DialectError) in try literal(item, type: array.item) } + "]"
        case (.decorated(let decorated), _): return try literal(value, type: decorated.implementation)
        case (.domain(let domain), _): return try literal(value, type: domain.dataType)
        case (.binary, .bytes(let bytes)):
            note(.difference(.binaryLiteral))
            return binaryLiteral(bytes)
        default:
            guard options.adaptsValues, let text = try driverLiteral(value) else { throw noRenderer(for: value) }
            return text
        }
    }

    /// `ARRAY[...]`, nested for a value of several dimensions.
    func arrayConstructor(_ value: SQLLiteral, of array: ArrayType) throws(DialectError) -> String {
        guard case .array(let items) = value else { return try literal(value, type: array.item) }
        if items.contains(.null) { note(.difference(.missingLiteral)) }
        return try "ARRAY[" + joined(items) { item throws(DialectError) in try arrayConstructor(item, of: array) } + "]"
    }

    func noRenderer(for value: SQLLiteral) -> DialectError {
        DialectError(.compile, "No literal value renderer is available for literal value \(value.excerpt)")
    }

    func string(_ text: String) -> String {
        "'" + verbatim(text.replacing(ascii: "'", with: "''")) + "'"
    }

    func boolean(_ flag: Bool) -> String {
        rules.supportsNativeBoolean ? (flag ? "true" : "false") : (flag ? "1" : "0")
    }

    func uuid(_ digits: String, hasHyphens: Bool) -> String {
        guard hasHyphens, digits.utf8.count == 32 else { return digits }
        var text = ""
        for (offset, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(offset) { text.append("-") }
            text.append(digit)
        }
        return text
    }

    func binaryLiteral(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        let hexadecimal = bytes.map { String([digits[Int($0 >> 4)], digits[Int($0 & 0xF)]]) }.joined()
        return rules.name == .postgresql ? "'\\x\(hexadecimal)'" : "X'\(hexadecimal)'"
    }
}
