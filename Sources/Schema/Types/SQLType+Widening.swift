extension SQLType {
    /// Whether every value of `old` has a place in this type, as far as the types alone tell.
    package func holdsAll(of old: SQLType) -> Bool {
        switch (old.kind, kind) {
        case (.integer(let from), .integer(let to)): to.bytes >= from.bytes
        case (.integer, .numeric(let to)): to.precision == nil
        case (.character(let from), .character(let to)): Self.fits(from.length, in: to.length)
        case (.enumeration(let from), .enumeration(let to)): Set(from.values).isSubset(of: to.values)
        case (.enumeration, .character(let to)), (.uuid, .character(let to)), (.boolean, .character(let to)),
            (.integer, .character(let to)):
            to.length == nil
        case (.numeric(let from), .numeric(let to)):
            Self.fits(from.precision, in: to.precision) && (to.precision == nil || (to.scale ?? 0) == (from.scale ?? 0))
        case (.json, .json): true
        default: old.kind == kind
        }
    }

    private static func fits(_ length: Int?, in limit: Int?) -> Bool {
        guard let limit else { return true }
        return length.map { $0 <= limit } ?? false
    }
}

extension IntegerSize {
    fileprivate var bytes: Int {
        switch self {
        case .small: 2
        case .regular: 4
        case .big: 8
        }
    }
}
