import OrderedCollections
import PythonSubset
import Schema

/// Types of dialects that Retort does not render: they stand inside `with_variant` or behind a check of the dialect.
///
/// A class that SQLAlchemy derives from a generic one renders as that one elsewhere; the others are an error there.
enum OtherDialectTypes {
    static let all: [ScriptClass] = mysql + mssql + oracle + sqlite

    private static let mysql: [ScriptClass] =
        [
            ("BIGINT", "BigInteger"), ("INTEGER", "Integer"), ("SMALLINT", "SmallInteger"), ("DECIMAL", "DECIMAL"), ("NUMERIC", "NUMERIC"),
            ("DOUBLE", "DOUBLE"), ("FLOAT", "FLOAT"), ("REAL", "REAL"), ("CHAR", "CHAR"), ("VARCHAR", "VARCHAR"), ("NCHAR", "NCHAR"),
            ("NVARCHAR", "NVARCHAR"), ("TEXT", "TEXT"), ("DATETIME", "DATETIME"), ("TIMESTAMP", "TIMESTAMP"), ("TIME", "TIME"),
            ("JSON", "JSON"),
        ].map { generic(.mysql, $0.0, base: $0.1) }
        + [
            "BIT", "INET4", "INET6", "LONGBLOB", "LONGTEXT", "MEDIUMBLOB", "MEDIUMINT", "MEDIUMTEXT", "SET", "TINYBLOB", "TINYINT",
            "TINYTEXT", "YEAR",
        ].map { specific(.mysql, $0) }

    private static let mssql: [ScriptClass] =
        [("DOUBLE_PRECISION", "DOUBLE_PRECISION"), ("JSON", "JSON"), ("REAL", "REAL"), ("TIME", "TIME"), ("VARBINARY", "VARBINARY")]
        .map { generic(.mssql, $0.0, base: $0.1) }
        + [
            "BIT", "DATETIME2", "DATETIMEOFFSET", "IMAGE", "MONEY", "NTEXT", "ROWVERSION", "SMALLDATETIME", "SMALLMONEY", "SQL_VARIANT",
            "TIMESTAMP", "TINYINT", "UNIQUEIDENTIFIER", "XML",
        ].map { specific(.mssql, $0) }

    private static let oracle: [ScriptClass] =
        [("DATE", "DATE"), ("FLOAT", "FLOAT"), ("JSON", "JSON"), ("NVARCHAR2", "NVARCHAR"), ("TIMESTAMP", "TIMESTAMP"), ("NCLOB", "CLOB")]
        .map { generic(.oracle, $0.0, base: $0.1) }
        + ["BFILE", "BINARY_DOUBLE", "BINARY_FLOAT", "INTERVAL", "LONG", "NUMBER", "RAW", "ROWID", "VARCHAR2", "VECTOR"].map {
            specific(.oracle, $0)
        }

    private static let sqlite: [ScriptClass] = [
        sqlite("DATE", base: "DATE", .date), sqlite("TIME", base: "TIME", .time(TimeType())),
        sqlite("DATETIME", base: "DateTime", .dateTime(DateTimeType(.dateTime))), sqlite("JSON", base: "JSON", .json(JSONType(.json))),
        sqlite("JSONB", base: "JSON", .json(JSONType(.JSONB))),
    ]

    private static func sqlite(_ name: String, base: String, _ kind: SQLType.Kind) -> ScriptClass {
        TypeDefinition.made(name, key: "sqlite.\(name)", "sqlalchemy.dialects.sqlite", base: base, "*args, **kwargs", default: kind) {
            _, _ in kind
        }
    }

    /// A class that other dialects render as its generic ancestor.
    private static func generic(_ dialect: DialectName, _ name: String, base: String) -> ScriptClass {
        let key = "\(dialect.rawValue).\(name)"
        let initializer = ScriptMember.function("__init__", "self, *args, **kw") { script, arguments in
            guard case .instance(let instance) = arguments["self"] else { return .none }
            instance.payload = TypeObject(try genericType(base, arguments, script))
            return .none
        }
        return ScriptClass(name, key: key, module: "sqlalchemy.dialects.\(dialect.rawValue)", bases: [base], [initializer])
    }

    private static func genericType(_ base: String, _ arguments: Arguments, _ script: ScriptEvaluation) throws -> SQLType {
        var type = try script.sqlType(.class(script.type(base)))
        let keywords = arguments.keywords
        let first = arguments.rest.first
        switch type.kind {
        case .character(var character):
            character.length = try script.optionalInt(keywords["length"] ?? first ?? .none)
            character.collation = try script.optionalString(keywords["collation"] ?? .none)
            type.kind = .character(character)
        case .numeric(var numeric):
            numeric.precision = try script.optionalInt(keywords["precision"] ?? first ?? .none)
            numeric.scale = try script.optionalInt(keywords["scale"] ?? arguments.rest.dropFirst().first ?? .none)
            type.kind = .numeric(numeric)
        case .floating(var floating):
            floating.precision = try script.optionalInt(keywords["precision"] ?? keywords["binary_precision"] ?? first ?? .none)
            type.kind = .floating(floating)
        case .dateTime(var time):
            time.timezone = try (keywords["timezone"] ?? first).map(script.truth) ?? false
            type.kind = .dateTime(time)
        case .time(var time):
            time.timezone = try keywords["timezone"].map(script.truth) ?? false
            type.kind = .time(time)
        case .binary(var binary):
            binary.length = try script.optionalInt(keywords["length"] ?? first ?? .none)
            type.kind = .binary(binary)
        default: break
        }
        return type
    }

    private static func specific(_ dialect: DialectName, _ name: String) -> ScriptClass {
        let kind = SQLType.Kind.specific(SpecificType(dialect, className: name))
        return TypeDefinition.made(
            name, key: "\(dialect.rawValue).\(name)", "sqlalchemy.dialects.\(dialect.rawValue)", "*args, **kw", default: kind
        ) { _, _ in kind }
    }
}
