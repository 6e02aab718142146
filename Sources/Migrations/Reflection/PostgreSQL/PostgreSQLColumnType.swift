import Schema

/// The type of a column of PostgreSQL from the words of `format_type()`, as SQLAlchemy reads them.
enum PostgreSQLColumnType {
    static func type(_ formatted: String, collation: String?) -> SQLType {
        if formatted.hasSuffix("[]") {
            return SQLType(.array(ArrayType(type(String(formatted.dropLast(2)), collation: collation))))
        }
        let sizes = formatted.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        let base = withoutSizes(formatted)
        return SQLType(kind(base, sizes, collation) ?? .specific(SpecificType(.postgresql, className: base.uppercased(), sql: formatted)))
    }

    /// `timestamp(3) with time zone` as `timestamp with time zone`.
    private static func withoutSizes(_ text: String) -> String {
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return text }
        return String(text[..<open] + text[close...].dropFirst())
    }

    private static func kind(_ base: String, _ sizes: [Int], _ collation: String?) -> SQLType.Kind? {
        switch base {
        case "integer": .integer(.regular)
        case "bigint": .integer(.big)
        case "smallint": .integer(.small)
        case "boolean": .boolean(BooleanType())
        case "text": .character(CharacterType(.TEXT, collation: collation))
        case "character varying": .character(CharacterType(.VARCHAR, length: sizes.first, collation: collation))
        case "character": .character(CharacterType(.CHAR, length: sizes.first, collation: collation))
        case "numeric": .numeric(NumericType(.NUMERIC, precision: sizes.first, scale: sizes.dropFirst().first))
        case "real": .floating(FloatingType(.REAL))
        case "double precision": .floating(FloatingType(.DOUBLE_PRECISION))
        case "date": .date
        case "time without time zone": .time(TimeType(precision: sizes.first))
        case "time with time zone": .time(TimeType(timezone: true, precision: sizes.first))
        case "timestamp without time zone": .dateTime(DateTimeType(.TIMESTAMP, precision: sizes.first))
        case "timestamp with time zone": .dateTime(DateTimeType(.TIMESTAMP, timezone: true, precision: sizes.first))
        case "bytea": .binary(BinaryType(.BYTEA))
        case "uuid": .uuid(UUIDType(.UUID))
        case "json": .json(JSONType(.json))
        case "jsonb": .json(JSONType(.JSONB))
        case "bit": .bit(BitType(length: sizes.first))
        case "bit varying": .bit(BitType(length: sizes.first, isVarying: true))
        default: interval(base, sizes)
        }
    }

    private static func interval(_ base: String, _ sizes: [Int]) -> SQLType.Kind? {
        guard base == "interval" || base.hasPrefix("interval ") else { return nil }
        let fields = base.dropFirst("interval".count).drop { $0 == " " }
        return .interval(
            IntervalType(.postgresql, secondPrecision: sizes.first, fields: fields.isEmpty ? nil : fields.uppercased()))
    }
}
