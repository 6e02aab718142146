import CSQLite

/// The one owner of a `sqlite3_stmt *`.
struct SQLiteStatement: ~Copyable {
    private let pointer: OpaquePointer
    private let database: OpaquePointer

    /// Prepares the statement that begins at `text`.
    ///
    /// - Parameters:
    ///   - text: UTF-8 that ends in a NUL.
    ///   - byteCount: bytes of `text` with its NUL; without it SQLite would copy the text.
    ///   - tail: set to what follows the statement.
    /// - Returns: nil when there are but blanks and comments.
    static func prepare(
        _ text: UnsafePointer<CChar>, byteCount: Int, in handle: SQLiteHandle, tail: inout UnsafePointer<CChar>?
    ) throws(SQLiteFailure) -> SQLiteStatement? {
        guard let count = Int32(exactly: byteCount) else {
            throw SQLiteFailure(code: SQLITE_TOOBIG, message: "the statement is longer than 2 GiB")
        }
        var pointer: OpaquePointer?
        let code = sqlite3_prepare_v2(handle.pointer, text, count, &pointer, &tail)
        guard code == SQLITE_OK else { throw SQLiteFailure(handle.pointer) }
        return pointer.map { SQLiteStatement(pointer: $0, database: handle.pointer) }
    }

    private init(pointer: OpaquePointer, database: OpaquePointer) {
        self.pointer = pointer
        self.database = database
    }

    deinit {
        sqlite3_finalize(pointer)
    }

    var isReadOnly: Bool { sqlite3_stmt_readonly(pointer) != 0 }
    var parameterCount: Int { Int(sqlite3_bind_parameter_count(pointer)) }

    var columnNames: [String] {
        (0..<sqlite3_column_count(pointer)).map { sqlite3_column_name(pointer, $0).map { String(cString: $0) } ?? "" }
    }

    func bind(_ value: DatabaseValue, at index: Int32) throws(SQLiteFailure) {
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let code =
            switch value {
            case .null: sqlite3_bind_null(pointer, index)
            case .bool(let bool): sqlite3_bind_int64(pointer, index, bool ? 1 : 0)
            case .integer(let integer): sqlite3_bind_int64(pointer, index, integer)
            case .real(let real): sqlite3_bind_double(pointer, index, real)
            case .text(let text), .typed(let text, type: _):
                sqlite3_bind_text64(pointer, index, text, UInt64(text.utf8.count), transient, UInt8(SQLITE_UTF8))
            case .blob(let bytes):
                bytes.isEmpty
                    ? sqlite3_bind_zeroblob(pointer, index, 0) : sqlite3_bind_blob64(pointer, index, bytes, UInt64(bytes.count), transient)
            }
        guard code == SQLITE_OK else { throw SQLiteFailure(database) }
    }

    /// Steps to the next row; false at the end.
    func step() throws(SQLiteFailure) -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw SQLiteFailure(database)
        }
    }

    /// The current row.
    func row(columns: Int) -> [DatabaseValue] {
        (0..<columns).map { value(at: Int32(truncatingIfNeeded: $0)) }
    }

    private func value(at column: Int32) -> DatabaseValue {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(pointer, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(pointer, column))
        case SQLITE_TEXT:
            guard let text = sqlite3_column_text(pointer, column) else { return .text("") }
            let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(pointer, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(pointer, column), count: Int(sqlite3_column_bytes(pointer, column)))
            return .blob(Array(bytes))
        default: return .null
        }
    }
}
