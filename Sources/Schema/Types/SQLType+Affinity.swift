extension SQLType {
    /// The broad family of a type (SQLAlchemy's `_type_affinity`).
    package enum Affinity: Sendable, Hashable {
        case null, integer, string, boolean, numeric, floating, date, time, dateTime, interval, binary, json, uuid, array
        /// A type that has no family but itself, by the name of its class.
        case own(String)
    }

    package var affinity: Affinity {
        switch kind {
        case .null, .opaque: .null
        case .integer: .integer
        case .character: .string
        case .boolean: .boolean
        case .numeric: .numeric
        case .floating: .floating
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .interval: .interval
        case .binary: .binary
        case .enumeration(let type): type.class == .generic ? .string : .own("NamedType")
        case .json(let json): json.class == .JSONPATH ? .own("JSONPATH") : .json
        case .uuid: .uuid
        case .array: .array
        case .bit: .own("BIT")
        case .domain(let domain): .own(domain.name.text)
        case .specific(let specific): specific.className == "CITEXT" ? .string : .own(specific.className)
        case .userDefined(let type): .own(type.name)
        case .decorated(let decorated): decorated.implementation.affinity
        }
    }
}
