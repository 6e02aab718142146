#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The lock that keeps other runs off a SQLite file for the whole of a run, also between its transactions: a file beside it, locked by `flock`, that
/// holds the process id of whoever has it. The system gives it back when that process ends, however it ends.
final class SQLiteRunLockFile {
    private let descriptor: Int32
    private let path: String

    private init(_ descriptor: Int32, _ path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Beside the database itself, by whichever link it was opened.
    static func path(for database: String) -> String {
        guard let resolved = realpath(database, nil) else { return database + "-retort-lock" }
        defer { free(resolved) }
        return String(cString: resolved) + "-retort-lock"
    }

    /// Nil when another process, or another session of this one, has it.
    static func acquire(_ path: String) throws(DatabaseError) -> SQLiteRunLockFile? {
        while true {
            let descriptor = try openFile(path)
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let reason = errno
                close(descriptor)
                if reason == EWOULDBLOCK { return nil }
                if reason == EINTR { continue }
                throw failure(path, reason)
            }
            // Whoever had the lock before has removed the file, and this may be that one.
            guard isPresent(descriptor, path) else {
                close(descriptor)
                continue
            }
            let owner = Array("\(getpid())\n".utf8)
            _ = ftruncate(descriptor, 0)
            _ = write(descriptor, owner, owner.count)
            return SQLiteRunLockFile(descriptor, path)
        }
    }

    /// Never through a link, which somebody may have put there to have another file written to. The file that another user's run has left
    /// behind can be read, and that is enough to lock it.
    private static func openFile(_ path: String) throws(DatabaseError) -> Int32 {
        var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        if descriptor < 0, errno == EACCES { descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
        guard descriptor >= 0 else { throw failure(path, errno) }
        return descriptor
    }

    /// The process that has the lock, as it has written itself down.
    static func holder(_ path: String) -> Int? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = read(descriptor, &bytes, bytes.count)
        return Int(String(decoding: bytes.prefix(max(count, 0)).prefix { $0 != 0x0A }, as: UTF8.self))
    }

    /// Removes the file while the lock is still held, so that none is left behind.
    func release() {
        unlink(path)
        close(descriptor)
    }

    private static func isPresent(_ descriptor: Int32, _ path: String) -> Bool {
        var mine = stat()
        var present = stat()
        return fstat(descriptor, &mine) == 0 && stat(path, &present) == 0 && mine.st_ino == present.st_ino && mine.st_dev == present.st_dev
    }

    private static func failure(_ path: String, _ reason: Int32) -> DatabaseError {
        let isReadOnly = reason == EROFS || reason == EACCES || reason == EPERM
        return DatabaseError(
            isReadOnly ? .readOnly : .system, "cannot lock the database for a run: \(path): \(String(cString: strerror(reason)))",
            hint: "SQLite, too, writes files beside its database: its folder has to be writable, with room on its disk.")
    }
}
