extension SQLiteSession {
    /// A SQLite file has one writer, whatever its version table is called.
    func runLockKey(versionTable: String, schema: String?) -> Int64 { 0 }

    func tryRunLock(_ key: Int64) throws(DatabaseError) -> Bool {
        do throws(DatabaseError) {
            try withoutWaiting { () throws(DatabaseError) in try begin(.immediate) }
            return true
        } catch  where error.kind == .lockTimeout {
            return false
        }
    }

    /// SQLite does not know who has locked a file.
    func runLockHolder(_ key: Int64) -> RunLock.Holder? { nil }

    func releaseRunLock(_ key: Int64) {}
}
