/// What names revisions in a request: nothing (the base), one symbol of the target grammar, or several.
package enum RevisionIdentifier: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    case base
    case symbol(String)
    case all([String])

    package init(stringLiteral value: String) {
        self = .symbol(value)
    }

    package init(arrayLiteral elements: String...) {
        self = .all(elements)
    }

    /// The symbols in order.
    var symbols: [String] {
        switch self {
        case .base: []
        case .symbol(let symbol): [symbol]
        case .all(let symbols): symbols
        }
    }

    /// The symbols as a person reads them.
    var text: String { symbols.joined(separator: ", ") }

    var orBase: String { text.isEmpty ? "base" : text }
}
