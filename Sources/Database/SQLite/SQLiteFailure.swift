import CSQLite

/// What SQLite said of a call that failed, before it is put into words.
struct SQLiteFailure: Error {
    /// Extended result code.
    var code: Int32
    var message: String
    /// Byte offset into the text that was being prepared.
    var offset: Int?

    init(code: Int32, message: String, offset: Int? = nil) {
        self.code = code
        self.message = message
        self.offset = offset
    }

    /// Reads the handle's last error.
    init(_ database: OpaquePointer) {
        let offset = sqlite3_error_offset(database)
        self.init(
            code: sqlite3_extended_errcode(database), message: String(cString: sqlite3_errmsg(database)),
            offset: offset < 0 ? nil : Int(offset))
    }

    /// - Parameters:
    ///   - file: what is open, for the message.
    ///   - isCancelled: whether an interrupt, or the end of a wait for a lock, was ours.
    func error(file: String, isCancelled: Bool, isReadOnly: Bool) -> DatabaseError {
        var error = DatabaseError(
            kind(isCancelled: isCancelled), code: code == SQLITE_MISUSE ? nil : .sqlite(code), message, position: offset)
        switch code & 0xFF {
        case SQLITE_INTERRUPT where isCancelled, SQLITE_BUSY where isCancelled: error.message = "cancelled"
        case SQLITE_BUSY, SQLITE_LOCKED:
            error.message = "\(message): another connection is writing to \(file)"
            error.hint = "Wait until it is done, or end the program that has the file open."
        case SQLITE_READONLY where isReadOnly:
            error.hint = "\(file) is open for reading only: see its permissions, those of its directory, and mode=ro in the URL."
        case SQLITE_NOTADB:
            error.message = "\(file) is not a SQLite database"
            error.hint = "The file has other contents, or is encrypted."
        case SQLITE_CONSTRAINT: nameConstraint(in: &error)
        default: break
        }
        return error
    }

    private func kind(isCancelled: Bool) -> DatabaseError.Kind {
        switch code & 0xFF {
        case SQLITE_INTERRUPT where isCancelled, SQLITE_BUSY where isCancelled: .cancelled
        case SQLITE_INTERRUPT: .stoppedByServer
        case SQLITE_BUSY, SQLITE_LOCKED: .lockTimeout
        case SQLITE_READONLY: .readOnly
        case SQLITE_NOTADB: .notADatabase
        case SQLITE_CONSTRAINT: .constraint
        case SQLITE_NOMEM: .system
        case SQLITE_MISUSE: .unsupported
        default: .statement
        }
    }

    /// SQLite tells names in its message alone: `UNIQUE constraint failed: table.column, table.other`, `CHECK constraint failed: name`.
    private func nameConstraint(in error: inout DatabaseError) {
        guard let colon = message.firstRange(of: " constraint failed: ") else { return }
        let subject = message[colon.upperBound...]
        if code == SQLITE_CONSTRAINT | 1 << 8 {
            error.constraintName = String(subject)
        } else if let first = subject.split(separator: ", ").first, let dot = first.firstIndex(of: ".") {
            error.tableName = String(first[..<dot])
            error.columnName = subject.contains(", ") ? nil : String(first[first.index(after: dot)...])
        }
    }
}
