import PythonSubset
import Schema

extension ScriptEvaluation {
    /// The type that SQLAlchemy gives to a bound Python value.
    func valueType(_ value: PythonValue) -> SQLType {
        switch value {
        case .bool: return .boolean
        case .int, .bigInteger: return .integer
        case .float: return SQLType(.floating(FloatingType(.double)))
        case .string: return .string()
        case .bytes: return .largeBinary
        case .instance:
            guard let literal = try? literal(value) else { return .null }
            switch literal {
            case .decimal: return .numeric()
            case .date: return .date
            case .dateTime: return .dateTime
            case .time: return .time
            case .interval: return SQLType(.interval(IntervalType()))
            case .uuid: return .uuid
            case .string: return .string()
            case .integer: return .integer
            default: return .null
            }
        default: return .null
        }
    }

    /// The type that a value takes when it is compared with an expression of `type` (`coerce_compared_value`).
    func bindType(of value: PythonValue, comparedWith type: SQLType?) -> SQLType {
        let own = valueType(value)
        guard let type, type.kind != .null else { return own }
        if own.kind == .null || type.coercesEverything || own.coercionFamily == type.coercionFamily { return type }
        if own.coercionFamily == .string {
            switch type.undecorated.kind {
            case .uuid(let uuid) where !uuid.takesUUID: return type
            case .bit: return type
            default: break
            }
        }
        return own
    }
}

extension SQLType {
    /// The family within which values are not converted (`_type_affinity`).
    enum CoercionFamily: Hashable {
        case integer, string, boolean, numeric, float, date, time, dateTime, interval, binary, json, uuid, array
        case other(String)
        case none
    }

    var coercionFamily: CoercionFamily {
        switch kind {
        case .null: .none
        case .integer: .integer
        case .character, .enumeration: .string
        case .boolean: .boolean
        case .numeric: .numeric
        case .floating: .float
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .interval: .interval
        case .binary: .binary
        case .json: .json
        case .uuid: .uuid
        case .array: .array
        case .bit: .other("bit")
        case .domain(let type): type.dataType.coercionFamily
        case .specific(let type): .other(type.className)
        case .decorated(let type): type.implementation.coercionFamily
        case .userDefined(let type): .other(type.name)
        case .opaque: .other("opaque")
        }
    }

    /// Whether values of every kind take this type when they are compared with it.
    var coercesEverything: Bool {
        switch kind {
        case .decorated, .userDefined, .opaque: true
        case .specific(let type): ["INET", "CIDR", "MACADDR", "MACADDR8"].contains(type.className)
        case .binary(let type): type.class == .pickle
        default: false
        }
    }
}
