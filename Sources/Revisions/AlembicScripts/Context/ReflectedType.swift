import PythonSubset
import Schema

extension ScriptEvaluation {
    /// The type of a column as the database has it, an instance of the class that SQLAlchemy's reflection would make.
    func reflectedType(_ type: SQLType) -> PythonValue {
        let object = TypeObject(type)
        for (name, value) in Self.readableValues(of: type) { object.values[name] = value.map { .int($0) } ?? PythonValue.none }
        if case .character(let character) = type.kind {
            object.values["collation"] = character.collation.map { .string($0) } ?? PythonValue.none
        }
        if case .dateTime(let time) = type.kind { object.values["timezone"] = .bool(time.timezone) }
        if case .time(let time) = type.kind { object.values["timezone"] = .bool(time.timezone) }
        if case .enumeration(let enumeration) = type.kind {
            object.values["name"] = enumeration.name.map { .string($0.text) } ?? PythonValue.none
        }
        if case .array(let array) = type.kind { object.values["item_type"] = reflectedType(array.item) }
        return instance(Self.className(of: type), object)
    }

    private static func readableValues(of type: SQLType) -> [String: Int?] {
        switch type.kind {
        case .character(let type): ["length": type.length]
        case .binary(let type): ["length": type.length]
        case .numeric(let type): ["precision": type.precision, "scale": type.scale]
        case .floating(let type): ["precision": type.precision]
        case .decorated(let type): readableValues(of: type.implementation)
        default: [:]
        }
    }

    private static func className(of type: SQLType) -> String {
        switch type.kind {
        case .integer(.small): "SMALLINT"
        case .integer(.regular): "INTEGER"
        case .integer(.big): "BIGINT"
        case .character(let type): type.class.rawValue
        case .boolean: "BOOLEAN"
        case .numeric(let type): type.class.rawValue
        case .floating(let type): type.class.rawValue
        case .date: "DATE"
        case .time: "TIME"
        case .dateTime(let type): type.class.rawValue
        case .interval: "postgresql.INTERVAL"
        case .binary(let type): type.class == .BYTEA ? "postgresql.BYTEA" : type.class.rawValue
        case .enumeration: "postgresql.ENUM"
        case .json(let type): type.class == .JSONB ? "postgresql.JSONB" : "JSON"
        case .uuid: "UUID"
        case .array: "ARRAY"
        case .bit: "postgresql.BIT"
        case .null: "NullType"
        case .decorated(let decorated): className(of: decorated.implementation)
        case .domain, .specific, .userDefined, .opaque: "TypeEngine"
        }
    }
}
