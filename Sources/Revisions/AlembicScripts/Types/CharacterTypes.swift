import PythonSubset
import Schema

/// The character types.
enum CharacterTypes {
    static let all: [ScriptClass] = [
        made("String", .string, base: "TypeEngine"), made("Unicode", .unicode, base: "String"), made("Text", .text, base: "String"),
        made("UnicodeText", .unicodeText, base: "Text"), made("VARCHAR", .VARCHAR, base: "String"),
        made("NVARCHAR", .NVARCHAR, base: "Unicode"),
        made("CHAR", .CHAR, base: "String"), made("NCHAR", .NCHAR, base: "Unicode"), made("TEXT", .TEXT, base: "Text"),
        made("CLOB", .CLOB, base: "Text"),
    ]

    private static func made(_ name: String, _ type: CharacterType.Class, base: String) -> ScriptClass {
        TypeDefinition.made(
            name, "sqlalchemy.sql.sqltypes", base: base, "length=None, collation=None, collation_schema=None",
            default: .character(CharacterType(type))
        ) { script, arguments in
            .character(
                CharacterType(
                    type, length: try script.optionalInt(arguments["length"]), collation: try script.optionalString(arguments["collation"]))
            )
        }
    }
}
