/// Something a preview tells about a statement.
package enum StatementNote: Sendable, Hashable {
    /// Retort prints something else than Alembic, on purpose.
    case difference(Difference)
    /// The SQL is as Alembic prints it, but the database will not take it, or not as meant.
    case warning(String)
    /// A part of the SQL could not be known; a placeholder stands there.
    case unknown(Opaque)
}
