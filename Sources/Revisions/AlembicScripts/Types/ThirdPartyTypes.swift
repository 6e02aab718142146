import PythonSubset
import Schema

/// Types of well-known packages: to add one, add a row.
///
/// A row names the module, the class, the parameters of its constructor and what it renders as.
enum ThirdPartyTypes {
    struct Row: Sendable {
        let modules: [String]
        let name: String
        let signature: String
        let type: @Sendable (ScriptEvaluation, Arguments) throws -> SQLType

        init(
            _ name: String, in modules: [String], _ signature: String = "*args, **kwargs",
            _ type: @escaping @Sendable (ScriptEvaluation, Arguments) throws -> SQLType
        ) {
            self.name = name
            self.modules = modules
            self.signature = signature
            self.type = type
        }

        /// A type without arguments that show.
        init(_ name: String, in modules: [String], _ fixed: SQLType) {
            self.init(name, in: modules) { _, _ in fixed }
        }

        var key: String { "\(modules.first ?? "").\(name)" }

        var definition: ScriptClass {
            let type = type
            return TypeDefinition.made(name, key: key, modules.first ?? "", signature) { script, arguments in
                .decorated(DecoratedType(name: name, implementation: try type(script, arguments)))
            }
        }
    }

    static let rows: [Row] = sqlmodel + utils + vectors + geo + advanced + others

    static let classes = rows.map(\.definition)

    private static func length(_ arguments: Arguments, _ script: ScriptEvaluation, default fallback: Int? = nil) throws -> SQLType {
        .string(try script.optionalInt(arguments["length"]) ?? fallback)
    }

    private static let sqlmodel: [Row] = [
        Row("AutoString", in: ["sqlmodel.sql.sqltypes", "sqlmodel"], "length=None, collation=None, **kw") { script, arguments in
            try length(arguments, script)
        },
        Row("UTCDateTime", in: ["sqlmodel.sql.sqltypes", "sqlmodel"], SQLType(.dateTime(DateTimeType(.dateTime, timezone: true)))),
    ]

    private static let utilsModules = ["sqlalchemy_utils", "sqlalchemy_utils.types"]

    private static func specific(_ name: String) -> SQLType { SQLType(.specific(SpecificType(.postgresql, className: name))) }

    private static let rangeModules = utilsModules + ["sqlalchemy_utils.types.range"]

    /// A range, which is text elsewhere.
    private static func range(_ name: String) -> SQLType { SQLType.string(255).withVariant(specific(name), for: [.postgresql]) }

    private static let utils: [Row] = [
        Row("UUIDType", in: utilsModules + ["sqlalchemy_utils.types.uuid"], "binary=True, native=True") { script, arguments in
            let isBinary = try script.truth(arguments["binary"])
            let isNative = try script.truth(arguments["native"])
            let binary = SQLType(.binary(BinaryType(.BINARY, length: 16)))
            let text = SQLType(.character(CharacterType(.CHAR, length: 32)))
            let other = isBinary ? binary : text
            var type = other
            if isNative {
                type.variants[.postgresql] = .uuid
            } else if !isBinary {
                type.variants[.postgresql] = .string(32)
            }
            return type
        },
        Row("JSONType", in: utilsModules + ["sqlalchemy_utils.types.json"], SQLType.text.withVariant(.json, for: [.postgresql])),
        Row("EmailType", in: utilsModules + ["sqlalchemy_utils.types.email"], "length=255, *args, **kw") { script, arguments in
            try length(arguments, script, default: 255)
        },
        Row("ChoiceType", in: utilsModules + ["sqlalchemy_utils.types.choice"], "choices, impl=None") { script, arguments in
            arguments["impl"].isNone ? .string(255) : try script.sqlType(arguments["impl"])
        },
        Row("ArrowType", in: utilsModules + ["sqlalchemy_utils.types.arrow"], "timezone=False, **kw") { script, arguments in
            SQLType(.dateTime(DateTimeType(.dateTime, timezone: try script.truth(arguments["timezone"]))))
        },
        Row("CompositeType", in: utilsModules + ["sqlalchemy_utils.types.pg_composite"], "name, columns, quote=None, **kw") {
            script, arguments in
            let name = try script.string(arguments["name"])
            return SQLType(.userDefined(UserDefinedType(name: name, columnSpecification: name)))
        },
        Row("ColorType", in: utilsModules, "max_length=20, *args, **kw") { script, arguments in
            .string(try script.optionalInt(arguments["max_length"]))
        },
        Row("CountryType", in: utilsModules, .string(2)), Row("CurrencyType", in: utilsModules, .string(3)),
        Row("EncryptedType", in: utilsModules + ["sqlalchemy_utils.types.encrypted.encrypted_type"], .largeBinary),
        Row(
            "StringEncryptedType", in: utilsModules + ["sqlalchemy_utils.types.encrypted.encrypted_type"],
            "type_in=None, key=None, engine=None, padding=None, length=None, **kw"
        ) { script, arguments in try length(arguments, script) },
        Row("IPAddressType", in: utilsModules, "max_length=50, *args, **kw") { script, arguments in
            .string(try script.optionalInt(arguments["max_length"]))
        },
        Row("LocaleType", in: utilsModules, .string(10)),
        Row("PasswordType", in: utilsModules + ["sqlalchemy_utils.types.password"], "max_length=None, **kw") {
            script, arguments in
            let length = try script.optionalInt(arguments["max_length"]) ?? 1137
            return SQLType(.binary(BinaryType(.VARBINARY, length: length)))
                .withVariant(SQLType(.binary(BinaryType(.BYTEA))), for: [.postgresql]).withVariant(.largeBinary, for: [.sqlite])
        },
        Row("PhoneNumberType", in: utilsModules, "region='US', max_length=20, *args, **kw") { script, arguments in
            .string(try script.optionalInt(arguments["max_length"]))
        },
        Row("ScalarListType", in: utilsModules + ["sqlalchemy_utils.types.scalar_list"], .text),
        Row("TimezoneType", in: utilsModules, .string(50)),
        Row("URLType", in: utilsModules + ["sqlalchemy_utils.types.url"], .text),
        Row("WeekDaysType", in: utilsModules, SQLType(.bit(BitType(length: 7))).withVariant(.string(7), for: [.sqlite])),
        Row("TSVectorType", in: utilsModules + ["sqlalchemy_utils.types.ts_vector", "sqlalchemy_searchable"], specific("TSVECTOR")),
        Row("LtreeType", in: utilsModules + ["sqlalchemy_utils.types.ltree"], specific("LTREE")),
        Row("LtreeType", in: ["sqlalchemy_ltree"], specific("LTREE")),
        Row("IntRangeType", in: rangeModules, range("INT4RANGE")), Row("Int8RangeType", in: rangeModules, range("INT8RANGE")),
        Row("NumericRangeType", in: rangeModules, range("NUMRANGE")), Row("DateRangeType", in: rangeModules, range("DATERANGE")),
        Row("DateTimeRangeType", in: rangeModules, range("TSRANGE")),
    ]

    private static func sized(_ name: String) -> @Sendable (ScriptEvaluation, Arguments) throws -> SQLType {
        { script, arguments in
            let size = try script.optionalInt(arguments["dim"]).map { "(\($0))" } ?? ""
            return SQLType(.userDefined(UserDefinedType(name: name, columnSpecification: name + size)))
        }
    }

    private static let vectors: [Row] = [
        Row("Vector", in: ["pgvector.sqlalchemy"], "dim=None", sized("VECTOR")),
        Row("VECTOR", in: ["pgvector.sqlalchemy"], "dim=None", sized("VECTOR")),
        Row("HALFVEC", in: ["pgvector.sqlalchemy"], "dim=None", sized("HALFVEC")),
        Row("SPARSEVEC", in: ["pgvector.sqlalchemy"], "dim=None", sized("SPARSEVEC")),
        Row("BIT", in: ["pgvector.sqlalchemy"], "length=None") { script, arguments in
            SQLType(.bit(BitType(length: try script.optionalInt(arguments["length"]))))
        },
    ]

    private static func geographic(_ name: String) -> @Sendable (ScriptEvaluation, Arguments) throws -> SQLType {
        { script, arguments in
            let shape = try script.optionalString(arguments["geometry_type"])
            let reference = try script.optionalInt(arguments["srid"]) ?? -1
            let text = shape.map { "\(name)(\($0),\(reference))" } ?? name
            return SQLType(.userDefined(UserDefinedType(name: name, columnSpecification: text, spatial: try spatial(arguments, script))))
        }
    }

    private static func spatial(_ arguments: Arguments, _ script: ScriptEvaluation, isRaster: Bool = false) throws -> SpatialTraits {
        SpatialTraits(
            hasIndex: try script.truth(arguments["spatial_index"]), isRaster: isRaster,
            usesAllDimensions: try script.truth(arguments["use_N_D_index"]), isNullable: try script.truth(arguments["nullable"]))
    }

    private static let geoSignature =
        "geometry_type='GEOMETRY', srid=-1, dimension=None, spatial_index=True, use_N_D_index=False, use_typmod=None, from_text=None, name=None, nullable=True, _spatial_index_reflected=None"
    private static let geoModules = ["geoalchemy2", "geoalchemy2.types"]

    private static let geo: [Row] = [
        Row("Geometry", in: geoModules, geoSignature, geographic("geometry")),
        Row("Geography", in: geoModules, geoSignature, geographic("geography")),
        Row("Raster", in: geoModules, geoSignature) { script, arguments in
            SQLType(
                .userDefined(
                    UserDefinedType(
                        name: "Raster", columnSpecification: "raster", spatial: try spatial(arguments, script, isRaster: true))))
        },
    ]

    private static let advancedModules = [
        "advanced_alchemy.types", "advanced_alchemy.types.guid", "advanced_alchemy.types.datetime", "advanced_alchemy.types.json",
        "advanced_alchemy.types.identity",
    ]

    private static let advanced: [Row] = [
        Row("GUID", in: advancedModules, SQLType(.binary(BinaryType(.BINARY, length: 16))).withVariant(.uuid, for: [.postgresql])),
        Row("DateTimeUTC", in: advancedModules, SQLType(.dateTime(DateTimeType(.dateTime, timezone: true)))),
        Row("EncryptedString", in: advancedModules, .string()),
        Row("EncryptedText", in: advancedModules, SQLType.string().withVariant(.text, for: [.sqlite])),
        Row("PasswordHash", in: advancedModules + ["advanced_alchemy.types.password_hash.base"], .string(255)),
        Row("StoredObject", in: advancedModules, SQLType.json.withVariant(SQLType(.json(JSONType(.JSONB))), for: [.postgresql])),
        Row("ORA_JSONB", in: advancedModules, .json),
    ]

    private static let others: [Row] = [
        Row(
            "GUID", in: ["fastapi_users_db_sqlalchemy.generics", "fastapi_users_db_sqlalchemy", "fastapi_users_db_sqlalchemy.guid"],
            SQLType(.character(CharacterType(.CHAR, length: 36))).withVariant(.uuid, for: [.postgresql])),
        Row("TIMESTAMPAware", in: ["fastapi_users_db_sqlalchemy.generics", "fastapi_users_db_sqlalchemy"], "timezone=False, **kw") {
            script, arguments in
            SQLType(.dateTime(DateTimeType(.TIMESTAMP, timezone: try script.truth(arguments["timezone"]))))
        },
        Row("CIText", in: ["citext"], SQLType(.userDefined(UserDefinedType(name: "CIText", columnSpecification: "CITEXT")))),
    ]
}
