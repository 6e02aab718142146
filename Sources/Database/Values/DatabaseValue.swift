/// One value of a row or of a parameter.
package enum DatabaseValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
    /// The database's text of a value whose type has no case here, with the type as SQL spells it:
    /// `numeric`, `date`, `timestamp with time zone`, `jsonb`, `uuid`, `integer[]`.
    case typed(String, type: String)
}

extension DatabaseValue {
    package var isNull: Bool { self == .null }

    /// The characters of a text or typed value; nil for the others.
    package var string: String? {
        switch self {
        case .text(let text), .typed(let text, type: _): text
        default: nil
        }
    }

    /// Bytes that the value takes, about.
    var byteCount: Int {
        switch self {
        case .text(let text), .typed(let text, type: _): 32 + text.utf8.count
        case .blob(let bytes): 32 + bytes.count
        default: 32
        }
    }

    /// A whole number; nil for anything else, as for a real.
    package var integer: Int64? {
        if case .integer(let integer) = self { integer } else { nil }
    }
}

extension DatabaseValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(stringLiteral value: String) { self = .text(value) }
    package init(nilLiteral: ()) { self = .null }
}
