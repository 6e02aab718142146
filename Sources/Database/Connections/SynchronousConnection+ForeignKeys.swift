extension SynchronousConnection {
    /// Whether foreign keys are enforced: SQLite's `PRAGMA foreign_keys`, which nothing changes inside a transaction; always on PostgreSQL.
    package func enforcesForeignKeys() throws(DatabaseError) -> Bool {
        guard dialect == .sqlite else { return true }
        return try execute("PRAGMA foreign_keys").scalar == .integer(1)
    }
}
