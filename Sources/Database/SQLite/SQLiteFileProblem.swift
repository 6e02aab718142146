#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import CSQLite

/// Finds out why a file cannot be opened: SQLite says only "unable to open database file".
enum SQLiteFileProblem {
    /// - Parameter creates: whether a file that is not there was to be made.
    static func error(opening file: DatabaseURL.SQLiteFile, creates: Bool, code: Int32, message: String) -> DatabaseError {
        guard code & 0xFF == SQLITE_CANTOPEN, !file.isURI else {
            return DatabaseError(.connectionFailed, code: .sqlite(code), "cannot open the SQLite database \(file.name): \(message)")
        }
        var information = stat()
        if stat(file.name, &information) == 0 {
            let isDirectory = information.st_mode & S_IFMT == S_IFDIR
            return failure(
                code,
                isDirectory
                    ? "\(file.name) is a directory, not a SQLite database" : "no permission to open the SQLite database \(file.name)")
        }
        guard creates else { return DatabaseError(.databaseMissing, code: .sqlite(code), "there is no SQLite database \(file.name)") }
        let directory = directory(of: file.name)
        if stat(directory, &information) != 0 {
            return failure(
                code, "cannot create the SQLite database \(file.name): there is no directory \(directory)",
                hint: "Create the directory, or correct the path: sqlite:///relative.db has three slashes, sqlite:////absolute.db four.")
        }
        if access(directory, W_OK) != 0 {
            return failure(code, "cannot create the SQLite database \(file.name): no permission to write into \(directory)")
        }
        return failure(code, "cannot create the SQLite database \(file.name): \(message)")
    }

    private static func failure(_ code: Int32, _ message: String, hint: String? = nil) -> DatabaseError {
        DatabaseError(.connectionFailed, code: .sqlite(code), message, hint: hint)
    }

    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
