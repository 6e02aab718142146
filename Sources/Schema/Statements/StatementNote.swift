/// Something a preview tells about a statement.
package enum StatementNote: Sendable, Hashable {
    /// Retort prints something else than Alembic, on purpose.
    case difference(Difference)
    /// The SQL is as Alembic prints it, but the database will not take it, or not as meant.
    case warning(String)
    /// A part of the SQL could not be known; a placeholder stands there.
    case unknown(Opaque)
    /// A part of the SQL differs at each run; a placeholder stands there, and a run puts in the real value.
    case volatile(Opaque)

    package var isVolatile: Bool {
        if case .volatile = self { true } else { false }
    }

    /// Whether the SQL is not what would run.
    package var isIncomplete: Bool {
        switch self {
        case .unknown, .volatile: true
        case .difference, .warning: false
        }
    }
}
