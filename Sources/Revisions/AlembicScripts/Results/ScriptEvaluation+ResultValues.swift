import OrderedCollections
import PythonSubset
import Schema

/// The values that result columns give to scripts.
extension ScriptEvaluation {
    /// A cell as the type of the column that it comes from shows it; `column` is none where the statement is text.
    func value(of cell: SQLLiteral, from column: PythonValue, in answer: ScriptRows?, _ index: Int) throws -> PythonValue {
        let plain =
            if case .string(let text) = cell, answer?.jsonColumns.contains(index) == true { try parsedJSON(text) } else { value(of: cell) }
        guard let type = expressionType(column) else { return plain }
        let typeValue = column.payload(ColumnObject.self)?.typeValue ?? .none
        return try value(plain, as: type, typeValue)
    }

    /// A value of the database as a Python value.
    func value(of literal: SQLLiteral) -> PythonValue {
        switch literal {
        case .null: .none
        case .bool(let value): .bool(value)
        case .integer(let text): Int(text).map { .int($0) } ?? .string(text)
        case .double(let value, _): .float(value)
        case .string(let text): .string(text)
        case .bytes(let bytes): .bytes(bytes)
        case .array(let items): .list(items.map { value(of: $0) })
        default: standardValue(literal)
        }
    }

    /// What SQLAlchemy's result processors make of a driver's value.
    private func value(_ plain: PythonValue, as type: SQLType, _ typeValue: PythonValue) throws -> PythonValue {
        if case .instance(let instance) = typeValue, isInstance(typeValue, of: "TypeDecorator") {
            let inner = try value(plain, as: type.undecorated, TypeDecoratorClass.implementation(of: instance, self))
            return try interpreter.callMethod("process_result_value", of: typeValue, CallArguments([inner, dialectObject()]))
        }
        if plain.isNone { return plain }
        switch type.undecorated.kind {
        case .boolean: return plain.asBool == nil ? plain.asInt.map { .bool($0 != 0) } ?? plain : plain
        case .json: return plain.asString == nil || host.dialect == .postgresql ? plain : try parsedJSON(plain.asString ?? "null")
        case .dateTime: return try fromISO(plain, "datetime")
        case .date: return try fromISO(plain, "date")
        case .time: return try fromISO(plain, "time")
        case .numeric(let numeric):
            let isDecimal = typeValue.payload(TypeObject.self)?.values["asdecimal"]?.asBool ?? true
            guard isDecimal, plain.asFloat != nil || plain.asInt != nil else { return plain }
            return standardValue(.decimal(Self.fixed(try representation(plain), scale: numeric.scale ?? 10)))
        case .uuid: return plain.asString.map { standardValue(.uuid($0.filter { $0 != "-" }.lowercased())) } ?? plain
        case .enumeration:
            guard let text = plain.asString, case .class(let enumeration)? = typeValue.payload(TypeObject.self)?.values["enum_class"] else {
                return plain
            }
            return try enumerationMember(enumeration, text, typeValue) ?? plain
        default: return plain
        }
    }

    /// A text as a class of `datetime` reads it: SQLite stores times as text.
    private func fromISO(_ value: PythonValue, _ name: String) throws -> PythonValue {
        guard let text = value.asString else { return value }
        let type = try interpreter.attribute(name, of: .module(interpreter.importModule("datetime")))
        return try interpreter.callMethod("fromisoformat", of: type, CallArguments([.string(text)]))
    }

    private func parsedJSON(_ text: String) throws -> PythonValue {
        let loads = try interpreter.attribute("loads", of: .module(interpreter.importModule("json")))
        return try interpreter.call(loads, CallArguments([.string(text)]))
    }

    /// The member of an enumeration that the database's text stands for: by name, or as `values_callable` says.
    private func enumerationMember(_ enumeration: PythonClass, _ text: String, _ typeValue: PythonValue) throws -> PythonValue? {
        let members = try interpreter.elements(of: .class(enumeration))
        let byValue = typeValue.payload(TypeObject.self)?.values["values_callable"].map { !$0.isNone } ?? false
        return try members.first { member in
            let shown = try interpreter.attribute(byValue ? "value" : "name", of: member)
            return try string(shown) == text
        }
    }

    /// `'%.10f' % value` of a number's text, as the processors of `Numeric` write it where the driver gives floats.
    private static func fixed(_ text: String, scale: Int) -> String {
        guard !text.contains("e"), scale >= 0 else { return text }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        guard fraction.count <= scale else { return text }
        let padded = fraction + String(repeating: "0", count: min(scale - fraction.count, 100))
        return padded.isEmpty ? String(parts[0]) : "\(parts[0]).\(padded)"
    }
}

extension SQLType {
    /// The type that a decorated type is stored as.
    var undecorated: SQLType {
        if case .decorated(let decorated) = kind { decorated.implementation.undecorated } else { self }
    }
}
