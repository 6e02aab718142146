import OrderedCollections
import PythonSubset
import Schema

/// `SchemaType`, `Enum` and PostgreSQL's `ENUM`.
enum EnumClasses {
    static let all: [ScriptClass] = [
        ScriptClass("SchemaType", module: "sqlalchemy.sql.sqltypes", bases: ["TypeEngine"]),
        ScriptClass(
            "Enum", module: "sqlalchemy.sql.sqltypes", bases: ["String", "SchemaType"], defaultType: .enumeration(EnumType(values: [])),
            [initializer(.generic)]),
        ScriptClass(
            "ENUM", key: "mysql.ENUM", module: "sqlalchemy.dialects.mysql.enumerated", bases: ["Enum"],
            defaultType: .enumeration(EnumType(values: [])), [initializer(.generic, isMySQL: true)]),
        ScriptClass(
            "ENUM", key: "postgresql.ENUM", module: "sqlalchemy.dialects.postgresql.named_types", bases: ["Enum"],
            defaultType: .enumeration(EnumType(.postgresql, values: [])), [initializer(.postgresql)]),
    ]

    /// MySQL's is none of SQLite's types; PostgreSQL takes it for its own.
    private static func initializer(_ type: EnumType.Class, isMySQL: Bool = false) -> ScriptMember {
        .function("__init__", "self, *enums, **kw") { script, arguments in
            guard case .instance(let instance) = arguments["self"] else { return .none }
            let made = try make(type, arguments, script)
            var sqlType = SQLType(.enumeration(made))
            if isMySQL { sqlType.variants[.sqlite] = SQLType(.specific(SpecificType(.mysql, className: "ENUM"))) }
            let object = TypeObject(sqlType)
            object.values["name"] = made.name.map { .string($0.text) } ?? PythonValue.none
            object.values["schema"] = made.schema.map { .string($0.text) } ?? PythonValue.none
            if case .class(let type)? = arguments.rest.first { object.values["enum_class"] = .class(type) }
            object.values["values_callable"] = arguments.keywords["values_callable"] ?? PythonValue.none
            object.values["metadata"] = arguments.keywords["metadata"] ?? PythonValue.none
            instance.object = object
            return .none
        }
    }

    private static let accepted: Set<String> = [
        "name", "native_enum", "create_constraint", "length", "schema", "metadata", "inherit_schema", "validate_strings", "values_callable",
        "sort_key_function", "omit_aliases", "quote", "create_type", "_create_events", "_adapted_from", "_disable_warnings", "checkfirst",
        "_enums", "charset", "collation", "ascii", "unicode", "binary", "strict", "national",
    ]

    private static func make(_ type: EnumType.Class, _ arguments: Arguments, _ script: ScriptEvaluation) throws -> EnumType {
        let keywords = arguments.keywords
        if type == .generic, let unknown = keywords.keys.first(where: { !accepted.contains($0) }) {
            throw script.typeError("Enum.__init__() got an unexpected keyword argument '\(unknown)'", at: arguments.location(of: unknown))
        }
        var made = EnumType(type, values: [])
        made.name = try script.identifier(keywords["name"] ?? .none)
        if let first = arguments.rest.first, arguments.rest.count == 1, let unknown = first.asOpaque {
            made.values = [unknown.placeholder]
            script.noteUnknown(unknown)
        } else if case .class(let enumeration)? = arguments.rest.first, arguments.rest.count == 1 {
            made.values = try members(of: enumeration, chosenBy: keywords["values_callable"] ?? .none, script)
            let names = try members(of: enumeration, chosenBy: .none, script)
            if names != made.values, names.count == made.values.count { made.memberNames = names }
            if keywords["name"] == nil { made.name = Identifier(enumeration.name.lowercased()) }
        } else if let parts = arguments.rest.first?.asSequence, arguments.rest.count == 1, arguments.rest.first?.asString == nil {
            // SQLAlchemy takes the sequence for the one value: its length is what the type shows.
            made.length = parts.count
        } else {
            made.values = try values(arguments.rest, script)
        }
        made.schema = try script.identifier(keywords["schema"] ?? .none)
        made.isNative = try keywords["native_enum"].map(script.truth) ?? true
        made.createConstraint = try keywords["create_constraint"].map(script.truth) ?? false
        made.createType = try keywords["create_type"].map(script.truth) ?? true
        made.inheritSchema = try keywords["inherit_schema"].map(script.truth) ?? false
        made.belongsToMetadata = keywords["metadata"].map { !$0.isNone } ?? false
        if let length = try script.optionalInt(keywords["length"] ?? .none) {
            let longest = made.values.map(\.unicodeScalars.count).max() ?? 0
            guard length >= longest else {
                throw script.valueError(
                    "When provided, length must be larger or equal than the length of the longest enum value. \(length) < \(longest)")
            }
            made.length = length
        }
        return made
    }

    private static func values(_ given: [PythonValue], _ script: ScriptEvaluation) throws -> [String] {
        try given.map { value in
            if let text = value.asString { return text }
            if case .opaque(let unknown) = value { return script.placeholder(unknown) }
            if let inner = try script.enumerationValue(value) { return try script.string(inner) }
            throw script.typeError("Enum values must be strings, not \(script.interpreter.typeName(of: value))")
        }
    }

    private static func members(of enumeration: PythonClass, chosenBy callable: PythonValue, _ script: ScriptEvaluation) throws -> [String]
    {
        if !callable.isNone { return try values(script.elements(script.call(callable, .class(enumeration))), script) }
        return try script.interpreter.elements(of: .class(enumeration)).map { member in
            try script.string(script.interpreter.attribute("name", of: member))
        }
    }
}
