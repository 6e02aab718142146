import Schema

extension Compiler {
    /// A value as the drivers of SQLAlchemy's dialects send one that no type says how to write; nil for what they refuse.
    func driverLiteral(_ value: SQLLiteral) throws(DialectError) -> String? {
        let isPostgreSQL = rules.name == .postgresql
        func cast(_ text: String, _ type: String) -> String { isPostgreSQL ? "'\(text)'::\(type)" : "'\(text)'" }
        switch value {
        case .null: return "NULL"
        case .bool(let flag): return boolean(flag)
        case .integer(let digits): return digits
        case .decimal(let text): return text.contains { $0.isNumber } ? text : cast(text, "numeric")
        case .double(let number, let text): return number.isFinite ? text : cast(text, "float")
        case .string(let text): return string(text)
        case .bytes(let bytes): return binaryLiteral(bytes) + (isPostgreSQL ? "::bytea" : "")
        case .date(let date): return cast(date.isoText, "date")
        case .time(let time): return cast(time.isoText, time.utcOffset == nil ? "time" : "timetz")
        case .dateTime(let date, let time):
            return cast("\(date.isoText) \(time.isoText)", time.utcOffset == nil ? "timestamp" : "timestamptz")
        case .interval(let span):
            return isPostgreSQL ? "'\(span.days) days \(span.seconds) seconds \(span.microseconds) microseconds'::interval" : nil
        case .uuid(let digits): return cast(uuid(digits, hasHyphens: isPostgreSQL), "uuid")
        case .enumMember(_, let inner, let isValue): return isValue ? try driverLiteral(inner) : nil
        case .array(let items):
            guard isPostgreSQL else { return nil }
            if items.isEmpty { return "'{}'" }
            var texts: [String] = []
            for item in items {
                guard let text = try driverLiteral(item) else { return nil }
                texts.append(text)
            }
            return "ARRAY[\(texts.joined(separator: ","))]"
        case .json(let json): return string(json.text)
        case .expression(let expression): return try self.expression(expression)
        case .opaque(let opaque): return placeholder(opaque)
        }
    }
}
