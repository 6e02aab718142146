/// What a driver does for `RunLock`.
package protocol RunLocking {
    /// The number under which runs on this version table exclude each other.
    func runLockKey(versionTable: String, schema: String?) throws(DatabaseError) -> Int64
    /// Takes the lock if it is free, and never waits.
    func tryRunLock(_ key: Int64) throws(DatabaseError) -> Bool
    /// Who has the lock, where the database can tell.
    func runLockHolder(_ key: Int64) throws(DatabaseError) -> RunLock.Holder?
    func releaseRunLock(_ key: Int64) throws(DatabaseError)
}
