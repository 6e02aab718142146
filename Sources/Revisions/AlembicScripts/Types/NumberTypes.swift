import PythonSubset
import Schema

/// Integers, decimals, floats and booleans.
enum NumberTypes {
    private static let module = "sqlalchemy.sql.sqltypes"

    static let all: [ScriptClass] = [
        TypeDefinition.plain("Integer", module, .integer(.regular)),
        TypeDefinition.plain("SmallInteger", module, base: "Integer", .integer(.small)),
        TypeDefinition.plain("BigInteger", module, base: "Integer", .integer(.big)),
        TypeDefinition.plain("INTEGER", module, base: "Integer", .integer(.regular)),
        TypeDefinition.plain("SMALLINT", module, base: "SmallInteger", .integer(.small)),
        TypeDefinition.plain("BIGINT", module, base: "BigInteger", .integer(.big)),
        decimal("Numeric", .numeric, base: "TypeEngine"), decimal("NUMERIC", .NUMERIC, base: "Numeric"),
        decimal("DECIMAL", .DECIMAL, base: "Numeric"),
        floating("Float", .float, base: "TypeEngine"), floating("FLOAT", .FLOAT, base: "Float"), floating("REAL", .REAL, base: "Float"),
        floating("Double", .double, base: "Float"), floating("DOUBLE", .DOUBLE, base: "Double"),
        floating("DOUBLE_PRECISION", .DOUBLE_PRECISION, base: "Double"),
        boolean("Boolean", base: "SchemaType"), boolean("BOOLEAN", base: "Boolean"), boolean("MatchType", base: "Boolean"),
    ]

    private static func decimal(_ name: String, _ type: NumericType.Class, base: String) -> ScriptClass {
        TypeDefinition.made(
            name, module, base: base, "precision=None, scale=None, decimal_return_scale=None, asdecimal=True",
            default: .numeric(NumericType(type))
        ) { script, arguments in
            .numeric(
                NumericType(
                    type, precision: try script.optionalInt(arguments["precision"]), scale: try script.optionalInt(arguments["scale"])))
        }
    }

    private static func floating(_ name: String, _ type: FloatingType.Class, base: String) -> ScriptClass {
        TypeDefinition.made(
            name, module, base: base, "precision=None, asdecimal=False, decimal_return_scale=None", default: .floating(FloatingType(type))
        ) { script, arguments in
            .floating(FloatingType(type, precision: try script.optionalInt(arguments["precision"])))
        }
    }

    private static func boolean(_ name: String, base: String) -> ScriptClass {
        TypeDefinition.made(
            name, module, base: base, "create_constraint=False, name=None, _create_events=True", default: .boolean(BooleanType())
        ) { script, arguments in
            .boolean(
                BooleanType(
                    constraintName: try script.constraintName(arguments["name"]),
                    createConstraint: try script.truth(arguments["create_constraint"])))
        }
    }
}
