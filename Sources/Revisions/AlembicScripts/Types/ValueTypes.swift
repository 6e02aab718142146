import PythonSubset
import Schema

/// Binary data, JSON, UUIDs, arrays and the untyped.
enum ValueTypes {
    private static let module = "sqlalchemy.sql.sqltypes"

    static let all: [ScriptClass] = [
        TypeDefinition.plain("NullType", module, .null),
        binary("_Binary", .largeBinary, base: "TypeEngine"), binary("LargeBinary", .largeBinary, base: "_Binary"),
        binary("BLOB", .BLOB, base: "LargeBinary"), binary("BINARY", .BINARY, base: "_Binary"),
        binary("VARBINARY", .VARBINARY, base: "_Binary"),
        TypeDefinition.made(
            "PickleType", module, "protocol=5, pickler=None, comparator=None, impl=None", default: .binary(BinaryType(.pickle))
        ) { script, arguments in
            let implementation = arguments["impl"]
            guard !implementation.isNone else { return .binary(BinaryType(.pickle)) }
            return .decorated(DecoratedType(name: "PickleType", implementation: try script.sqlType(implementation)))
        },
        json("JSON", .json, module, base: "TypeEngine", "none_as_null=False"),
        uuid("Uuid", .generic, base: "TypeEngine", "as_uuid=True, native_uuid=True"), uuid("UUID", .UUID, base: "Uuid", "as_uuid=True"),
        array(key: nil, module, base: "TypeEngine", isPostgreSQL: false),
        ScriptClass("TupleType", module: module, bases: ["TypeEngine"], [.function("__init__", "self, *types") { _, _ in .none }]),
    ]

    static func json(_ name: String, key: String? = nil, _ type: JSONType.Class, _ module: String, base: String, _ signature: String)
        -> ScriptClass
    {
        TypeDefinition.made(name, key: key, module, base: base, signature, default: .json(JSONType(type))) { script, arguments in
            .json(JSONType(type, noneAsNull: try script.truth(arguments["none_as_null"])))
        }
    }

    private static func binary(_ name: String, _ type: BinaryType.Class, base: String) -> ScriptClass {
        TypeDefinition.made(name, module, base: base, "length=None", default: .binary(BinaryType(type))) { script, arguments in
            .binary(BinaryType(type, length: try script.optionalInt(arguments["length"])))
        }
    }

    static func array(key: String?, _ module: String, base: String, isPostgreSQL: Bool) -> ScriptClass {
        TypeDefinition.made(
            "ARRAY", key: key, module, base: base, "item_type, as_tuple=False, dimensions=None, zero_indexes=False"
        ) { script, arguments in
            let item = try script.sqlType(arguments["item_type"])
            if case .array = item.kind {
                throw script.valueError("Do not nest ARRAY types; ARRAY(basetype) handles multi-dimensional arrays of basetype")
            }
            let dimensions = try script.optionalInt(arguments["dimensions"])
            return .array(ArrayType(item, dimensions: dimensions, isPostgreSQL: isPostgreSQL))
        }
    }

    private static func uuid(_ name: String, _ type: UUIDType.Class, base: String, _ signature: String) -> ScriptClass {
        TypeDefinition.made(name, module, base: base, signature, default: .uuid(UUIDType(type))) { script, arguments in
            .uuid(
                UUIDType(
                    type, isNative: type == .UUID ? true : try script.truth(arguments["native_uuid"]),
                    takesUUID: try script.truth(arguments["as_uuid"])))
        }
    }
}
