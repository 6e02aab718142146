extension SQLiteSession {
    /// A SQLite file has one writer, whatever its version table is called.
    func runLockKey(versionTable: String, schema: String?) -> Int64 { 0 }

    func tryRunLock(_ key: Int64) throws(DatabaseError) -> Bool {
        if runLockFile == nil, let path = runLockPath {
            runLockFile = try SQLiteRunLockFile.acquire(path)
            guard runLockFile != nil else { return false }
        }
        do throws(DatabaseError) {
            try withoutWaiting { () throws(DatabaseError) in try begin(.immediate) }
            return true
        } catch  where error.kind == .lockTimeout {
            return false
        } catch {
            releaseRunLock(key)
            throw error
        }
    }

    /// SQLite does not know who has locked a file; another run has written down its process id.
    func runLockHolder(_ key: Int64) -> RunLock.Holder? {
        guard runLockFile == nil, let path = runLockPath, let processID = SQLiteRunLockFile.holder(path) else { return nil }
        return RunLock.Holder(processID: processID, applicationName: "another run")
    }

    func releaseRunLock(_ key: Int64) {
        runLockFile?.release()
        runLockFile = nil
    }

    /// A database that is no plain file has none.
    private var runLockPath: String? { file.isMemory || file.isURI ? nil : SQLiteRunLockFile.path(for: file.name) }
}
