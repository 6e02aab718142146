import Schema

/// The type of a column of SQLite from the words of its declaration, as SQLAlchemy resolves it, and rendered as it was declared.
enum SQLiteColumnType {
    static func type(declared: String, collation: String?) -> SQLType {
        if let unknown = UnknownColumnType.read(declared) { return SQLType(.opaque(unknown)) }
        let resolved = resolve(declared)
        let isPlain = canonical(resolved).map { $0 == squeezed(declared) } ?? false
        if isPlain, collation == nil { return resolved }
        if isPlain, case .character(var character) = resolved.kind {
            character.collation = collation
            return SQLType(.character(character))
        }
        let text = declared + (collation.map { (declared.isEmpty ? "" : " ") + "COLLATE " + quoted($0) } ?? "")
        let written = SQLType(.userDefined(UserDefinedType(name: declared, columnSpecification: text)))
        return SQLType(.decorated(DecoratedType(name: declared, implementation: resolved, implementations: [.sqlite: written])))
    }

    private static func quoted(_ name: String) -> String { "\"" + name.replacing(ascii: "\"", with: "\"\"") + "\"" }

    private static func squeezed(_ text: String) -> String { text.uppercased().filter { !$0.isWhitespace } }

    private static func resolve(_ declared: String) -> SQLType {
        let base = String(declared.uppercased().prefix { $0 != "(" }).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let sizes = declared.drop { $0 != "(" }.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        if let known = known(base, sizes) { return known }
        if base.contains("INT") { return .integer }
        if base.contains("CHAR") || base.contains("CLOB") || base.contains("TEXT") {
            return SQLType(.character(CharacterType(.TEXT, length: sizes.first)))
        }
        if base.isEmpty || base.contains("BLOB") { return .null }
        if base.contains("REAL") || base.contains("FLOA") || base.contains("DOUB") { return SQLType(.floating(FloatingType(.REAL))) }
        return numeric(.NUMERIC, sizes)
    }

    private static func known(_ base: String, _ sizes: [Int]) -> SQLType? {
        switch base {
        case "INTEGER", "INT": .integer
        case "BIGINT": .bigInteger
        case "SMALLINT": .smallInteger
        case "BLOB": SQLType(.binary(BinaryType(.BLOB, length: sizes.first)))
        case "BOOLEAN", "BOOL": .boolean
        case "DATE", "DATE_CHAR": .date
        case "DATETIME", "DATETIME_CHAR": SQLType(.dateTime(DateTimeType(.DATETIME)))
        case "TIMESTAMP": SQLType(.dateTime(DateTimeType(.TIMESTAMP)))
        case "TIME", "TIME_CHAR": .time
        case "DOUBLE": SQLType(.floating(FloatingType(.DOUBLE, precision: sizes.first)))
        case "FLOAT": SQLType(.floating(FloatingType(.FLOAT, precision: sizes.first)))
        case "REAL": SQLType(.floating(FloatingType(.REAL, precision: sizes.first)))
        case "DECIMAL": numeric(.DECIMAL, sizes)
        case "NUMERIC": numeric(.NUMERIC, sizes)
        case "JSON": .json
        case "JSONB": SQLType(.json(JSONType(.JSONB)))
        default:
            CharacterType.Class(rawValue: base).flatMap { type in
                [.VARCHAR, .NVARCHAR, .CHAR, .NCHAR, .TEXT].contains(type)
                    ? SQLType(.character(CharacterType(type, length: sizes.first))) : nil
            }
        }
    }

    private static func numeric(_ class: NumericType.Class, _ sizes: [Int]) -> SQLType {
        SQLType(.numeric(NumericType(`class`, precision: sizes.first, scale: sizes.dropFirst().first)))
    }

    /// What the type is rendered as, without white space; `nil` for one that is always written as declared.
    private static func canonical(_ type: SQLType) -> String? {
        func sized(_ name: String, _ sizes: Int?...) -> String {
            let sizes = sizes.compactMap { $0.map { String($0) } }
            return sizes.isEmpty ? name : "\(name)(\(sizes.joined(separator: ",")))"
        }
        switch type.kind {
        case .integer(.regular): return "INTEGER"
        case .integer(.big): return "BIGINT"
        case .integer(.small): return "SMALLINT"
        case .boolean: return "BOOLEAN"
        case .date: return "DATE"
        case .time: return "TIME"
        case .dateTime(let type): return type.class.rawValue
        case .character(let type): return sized(type.class.rawValue, type.length)
        case .numeric(let type): return sized(type.class.rawValue, type.precision, type.scale)
        case .floating(let type): return type.precision == nil ? type.class.rawValue : nil
        case .binary(let type): return type.length == nil ? type.class.rawValue : nil
        case .json(let type): return type.class.rawValue
        default: return nil
        }
    }
}
