import OrderedCollections
import PythonSubset
import Schema

/// The types of `sqlalchemy.dialects.postgresql`.
enum PostgreSQLTypes {
    private static let module = "sqlalchemy.dialects.postgresql"

    static let all: [ScriptClass] = specific + made

    private static let specific = [
        "INET", "CIDR", "MACADDR", "MACADDR8", "MONEY", "OID", "REGCLASS", "REGCONFIG", "TSVECTOR", "TSQUERY", "INT4RANGE", "INT8RANGE",
        "NUMRANGE", "DATERANGE", "TSRANGE", "TSTZRANGE", "INT4MULTIRANGE", "INT8MULTIRANGE", "NUMMULTIRANGE", "DATEMULTIRANGE",
        "TSMULTIRANGE", "TSTZMULTIRANGE",
    ].map { name in
        TypeDefinition.plain(name, key: "postgresql.\(name)", module, .specific(SpecificType(.postgresql, className: name)))
    }

    private static let made: [ScriptClass] = [
        ValueTypes.json("JSON", key: "postgresql.JSON", .json, module, base: "JSON", "none_as_null=False, astext_type=None"),
        ValueTypes.json("JSONB", key: "postgresql.JSONB", .JSONB, module, base: "postgresql.JSON", "none_as_null=False, astext_type=None"),
        ValueTypes.array(key: "postgresql.ARRAY", module, base: "ARRAY", isPostgreSQL: true),
        TypeDefinition.plain("JSONPATH", key: "postgresql.JSONPATH", module, .json(JSONType(.JSONPATH))),
        TypeDefinition.made(
            "BYTEA", key: "postgresql.BYTEA", module, base: "LargeBinary", "length=None", default: .binary(BinaryType(.BYTEA))
        ) {
            script, arguments in .binary(BinaryType(.BYTEA, length: try script.optionalInt(arguments["length"])))
        },
        TypeDefinition.made("BIT", key: "postgresql.BIT", module, "length=None, varying=False", default: .bit(BitType())) {
            script, arguments in
            .bit(BitType(length: try script.optionalInt(arguments["length"]), isVarying: try script.truth(arguments["varying"])))
        },
        TypeDefinition.made(
            "CITEXT", key: "postgresql.CITEXT", module, base: "TEXT", "length=None, collation=None, collation_schema=None",
            default: .specific(SpecificType(.postgresql, className: "CITEXT"))
        ) { _, _ in .specific(SpecificType(.postgresql, className: "CITEXT")) },
        TypeDefinition.made(
            "HSTORE", key: "postgresql.HSTORE", module, "text_type=None", default: .specific(SpecificType(.postgresql, className: "HSTORE"))
        ) { _, _ in .specific(SpecificType(.postgresql, className: "HSTORE")) },
        TypeDefinition.made(
            "TIMESTAMP", key: "postgresql.TIMESTAMP", module, base: "TIMESTAMP", "timezone=False, precision=None",
            default: .dateTime(DateTimeType(.TIMESTAMP))
        ) { script, arguments in
            .dateTime(
                DateTimeType(
                    .TIMESTAMP, timezone: try script.truth(arguments["timezone"]), precision: try script.optionalInt(arguments["precision"])
                ))
        },
        TypeDefinition.made(
            "TIME", key: "postgresql.TIME", module, base: "TIME", "timezone=False, precision=None", default: .time(TimeType())
        ) { script, arguments in
            .time(TimeType(timezone: try script.truth(arguments["timezone"]), precision: try script.optionalInt(arguments["precision"])))
        },
        TypeDefinition.made(
            "INTERVAL", key: "postgresql.INTERVAL", module, "precision=None, fields=None", default: .interval(IntervalType(.postgresql))
        ) { script, arguments in
            .interval(
                IntervalType(
                    .postgresql, secondPrecision: try script.optionalInt(arguments["precision"]),
                    fields: try script.optionalString(arguments["fields"])))
        },
        TypeDefinition.made(
            "DOMAIN", key: "postgresql.DOMAIN", module,
            "name, data_type, *, collation=None, collation_schema=None, default=None, constraint_name=None, not_null=None, check=None, create_type=True, **kw"
        ) { script, arguments in
            .domain(
                DomainType(
                    name: try script.requiredIdentifier(arguments["name"]),
                    schema: try script.identifier(arguments.keywords["schema"] ?? .none),
                    dataType: try script.sqlType(arguments["data_type"]), collation: try script.identifier(arguments["collation"]),
                    default: try script.textOrExpression(arguments["default"]),
                    constraintName: try script.identifier(arguments["constraint_name"]),
                    isNotNull: try script.optionalBool(arguments["not_null"]) ?? false,
                    check: try script.textOrExpression(arguments["check"]),
                    createType: try script.truth(arguments["create_type"])))
        },
    ]
}
