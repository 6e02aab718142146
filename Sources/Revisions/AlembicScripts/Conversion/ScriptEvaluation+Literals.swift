import OrderedCollections
import PythonSubset
import Schema

extension ScriptEvaluation {
    /// A Python value as the value of a parameter, default or cell.
    ///
    /// - Throws: SQLAlchemy's `ArgumentError` for an object of SQLAlchemy that is no value, `RecursionError` for nesting without end.
    func literal(_ value: PythonValue) throws -> SQLLiteral {
        try checkNesting(of: value)
        return try converted(value)
    }

    private func converted(_ value: PythonValue) throws -> SQLLiteral {
        switch value {
        case .none: return .null
        case .bool(let value): return .bool(value)
        case .int(let value): return .integer(value)
        case .bigInteger(let value): return .integer(value.description)
        case .float(let number): return .double(number, text: try representation(value))
        case .string(let text): return .string(text)
        case .bytes(let bytes): return .bytes(bytes)
        case .list(let list): return .array(try list.elements.map(converted))
        case .tuple(let elements): return .array(try elements.map(converted))
        case .set(let set): return .array(try set.elements.map { try converted($0.value) })
        case .dictionary: return .json(try convertedJSON(value))
        case .opaque(let unknown): return .opaque(opaque(unknown))
        case .instance(let instance): return try literal(of: instance)
        case .class(let type):
            if let table = type.member("__table__"), let expression = try clause(table) { return .expression(expression) }
            throw argumentError("Object \(try representation(value)) is not legal as a SQL literal value")
        default: throw argumentError("Object \(try representation(value)) is not legal as a SQL literal value")
        }
    }

    private func literal(of instance: PythonInstance) throws -> SQLLiteral {
        let value = PythonValue.instance(instance)
        if let expression = try clause(value) { return .expression(expression) }
        if let member = try enumerationMember(value) {
            return .enumMember(name: member.name, value: try literal(member.value), isValue: instance.underlying != nil)
        }
        if let known = standardLiteral(instance) { return known }
        if let underlying = instance.underlying { return try literal(underlying) }
        if let unknown = instance.type.opaqueBase { return .opaque(opaque(unknown)) }
        if isType(value) || instance.payload is ColumnObject || instance.payload is FromObject {
            throw argumentError("Object \(try representation(value)) is not legal as a SQL literal value")
        }
        return .string(try string(value))
    }

    /// A value inside JSON.
    func json(_ value: PythonValue) throws -> JSONLiteral {
        try checkNesting(of: value)
        return try convertedJSON(value)
    }

    private func convertedJSON(_ value: PythonValue) throws -> JSONLiteral {
        switch value {
        case .none: return .null
        case .bool(let value): return .bool(value)
        case .int, .bigInteger, .float: return .number(try representation(value))
        case .string(let text): return .string(text)
        case .list(let list): return .array(try list.elements.map(convertedJSON))
        case .tuple(let elements): return .array(try elements.map(convertedJSON))
        case .dictionary(let dictionary):
            return .object(try dictionary.entries.map { JSONLiteral.Member(try string($0.key.value), try convertedJSON($0.value)) })
        case .opaque(let unknown): return .opaque(opaque(unknown))
        case .instance(let instance):
            if let underlying = instance.underlying { return try json(underlying) }
            if let member = try enumerationMember(value) { return try json(member.value) }
        default: break
        }
        throw interpreter.typeError("Object of type \(interpreter.typeName(of: value)) is not JSON serializable")
    }

    /// The name and value of a member of an `enum.Enum` class.
    func enumerationMember(_ value: PythonValue) throws -> (name: String, value: PythonValue)? {
        guard case .instance(let instance) = value, let name = instance.attributes["_name_"]?.asString,
            let inner = instance.attributes["_value_"]
        else { return nil }
        return (name, inner)
    }

    func enumerationValue(_ value: PythonValue) throws -> PythonValue? { try enumerationMember(value)?.value }
}
