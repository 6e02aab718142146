/// How a constraint or index is named.
package enum ConstraintName: Sendable, Hashable, ExpressibleByStringLiteral {
    /// No name was given; a naming convention may make one.
    case unnamed
    /// A name as written; a convention with `%(constraint_name)s` still applies to it.
    case plain(Identifier)
    /// A final name (`op.f("...")`, SQLAlchemy's `conv`); no convention applies.
    case conventional(Identifier)

    package init(stringLiteral value: String) {
        self = .plain(Identifier(value))
    }

    /// The name as written, whatever a convention would make of it.
    package var identifier: Identifier? {
        switch self {
        case .unnamed: nil
        case .plain(let name), .conventional(let name): name
        }
    }
}
