/// How a column's text becomes a value, by the type's OID (pg_type.dat).
enum PostgreSQLType: Hashable {
    case bool, integer, real, text, bytes
    /// A type without a case of its own, as SQL spells it.
    case named(String)

    /// A type that is not built in, such as an enum, is text.
    init(oid: UInt32) {
        self = Self.known[oid] ?? .text
    }

    func value(_ bytes: UnsafeRawBufferPointer) -> DatabaseValue {
        func string() -> String { String(decoding: bytes, as: UTF8.self) }
        switch self {
        case .bool: return .bool(bytes.first == UInt8(ascii: "t"))
        case .integer: return Int64(string()).map { .integer($0) } ?? .text(string())
        case .real: return Double(string()).map { .real($0) } ?? .text(string())
        case .text: return .text(string())
        case .bytes: return .blob(PostgreSQLBytes.decode(bytes))
        case .named(let name): return .typed(string(), type: name)
        }
    }

    private static let known: [UInt32: PostgreSQLType] = {
        var types: [UInt32: PostgreSQLType] = [
            16: .bool, 17: .bytes, 20: .integer, 21: .integer, 23: .integer, 26: .integer, 700: .real, 701: .real,
        ]
        for (oid, array, name) in names {
            if types[oid] == nil { types[oid] = .named(name) }
            types[array] = .named(name + "[]")
        }
        for oid: UInt32 in [18, 19, 25, 1042, 1043] { types[oid] = .text }
        return types
    }()

    /// OID of the type, OID of its array, name as `format_type` gives it.
    private static let names: [(UInt32, UInt32, String)] = [
        (16, 1000, "boolean"), (17, 1001, "bytea"), (18, 1002, "\"char\""), (19, 1003, "name"), (20, 1016, "bigint"),
        (21, 1005, "smallint"),
        (23, 1007, "integer"), (25, 1009, "text"), (26, 1028, "oid"), (114, 199, "json"), (142, 143, "xml"), (600, 1017, "point"),
        (650, 651, "cidr"),
        (700, 1021, "real"), (701, 1022, "double precision"), (790, 791, "money"), (829, 1040, "macaddr"), (869, 1041, "inet"),
        (1042, 1014, "character"), (1043, 1015, "character varying"), (1082, 1182, "date"), (1083, 1183, "time without time zone"),
        (1114, 1115, "timestamp without time zone"), (1184, 1185, "timestamp with time zone"), (1186, 1187, "interval"),
        (1266, 1270, "time with time zone"), (1560, 1561, "bit"), (1562, 1563, "bit varying"), (1700, 1231, "numeric"),
        (2950, 2951, "uuid"),
        (3614, 3643, "tsvector"), (3615, 3645, "tsquery"), (3802, 3807, "jsonb"), (3904, 3905, "int4range"), (3906, 3907, "numrange"),
        (3908, 3909, "tsrange"), (3910, 3911, "tstzrange"), (3912, 3913, "daterange"), (3926, 3927, "int8range"), (4072, 4073, "jsonpath"),
    ]
}
