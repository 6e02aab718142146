import CSQLite

/// The one owner of a `sqlite3 *`.
final class SQLiteHandle {
    let pointer: OpaquePointer
    /// Bytes of what one statement may return; without a limit when nil.
    var resultSizeLimit: Int?

    /// Opens a file or a URI; an error says what is wrong with the path.
    init(_ file: DatabaseURL.SQLiteFile, options: ConnectionOptions) throws(DatabaseError) {
        let creates = !options.isReadOnly && (!options.mustExist || file.isMemory)
        var flags = options.isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
        if creates { flags |= SQLITE_OPEN_CREATE }
        if file.isURI { flags |= SQLITE_OPEN_URI }
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(file.name, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard let opened, code == SQLITE_OK else {
            let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw SQLiteFileProblem.error(opening: file, creates: creates, code: code, message: message)
        }
        pointer = opened
        sqlite3_extended_result_codes(opened, 1)
    }

    deinit {
        sqlite3_close_v2(pointer)
    }

    var isReadOnly: Bool { sqlite3_db_readonly(pointer, "main") == 1 }
    var isAutocommit: Bool { sqlite3_get_autocommit(pointer) != 0 }
}
