import CSQLite

extension SQLiteHandle {
    /// Runs the one statement in `sql` to its end; text of blanks and comments alone does nothing.
    func run(_ sql: String, _ parameters: [DatabaseValue]) throws(SQLiteFailure) -> ResultRows {
        try sql.utf8CString.withUnsafeBufferPointer { text throws(SQLiteFailure) in
            let bytes = UnsafeRawBufferPointer(text).dropLast()
            guard !bytes.contains(0) else { throw Self.misuse("the statement has a NUL byte in it") }
            return try run(text, bytes, parameters)
        }
    }

    private static func misuse(_ message: String) -> SQLiteFailure {
        SQLiteFailure(code: SQLITE_MISUSE, message: message)
    }

    private func run(
        _ text: UnsafeBufferPointer<CChar>, _ bytes: Slice<UnsafeRawBufferPointer>, _ parameters: [DatabaseValue]
    ) throws(SQLiteFailure) -> ResultRows {
        let start = SQLiteText.skipBlanks(bytes)
        guard start < bytes.count, let base = text.baseAddress else { return ResultRows() }
        var tail: UnsafePointer<CChar>?
        guard let statement = try prepare(base + start, byteCount: text.count - start, offset: start, tail: &tail) else {
            return ResultRows()
        }
        let rest = bytes.dropFirst(tail.map { $0 - base } ?? bytes.count)
        guard SQLiteText.skipBlanks(rest) == rest.count else { throw Self.misuse("several statements in one call: run them one by one") }
        guard statement.parameterCount == parameters.count else {
            throw Self.misuse("the statement has \(statement.parameterCount) parameters, and \(parameters.count) were given")
        }
        for (index, value) in zip(Int32(1)..., parameters) { try statement.bind(value, at: index) }
        return try collect(statement, verb: SQLiteText.firstWord(bytes.dropFirst(start).prefix(32)))
    }

    /// Prepares; an error's offset counts from the beginning of the whole text.
    private func prepare(
        _ text: UnsafePointer<CChar>, byteCount: Int, offset: Int, tail: inout UnsafePointer<CChar>?
    ) throws(SQLiteFailure) -> SQLiteStatement? {
        do throws(SQLiteFailure) {
            return try .prepare(text, byteCount: byteCount, in: self, tail: &tail)
        } catch {
            throw SQLiteFailure(code: error.code, message: error.message, offset: error.offset.map { $0 + offset })
        }
    }

    private func collect(_ statement: borrowing SQLiteStatement, verb: String) throws(SQLiteFailure) -> ResultRows {
        let changesBefore = sqlite3_total_changes64(pointer)
        var result = ResultRows(columns: statement.columnNames, commandTag: verb)
        var size = 0
        while try statement.step() {
            let row = statement.row(columns: result.columns.count)
            if let resultSizeLimit {
                size += row.reduce(64) { $0 + $1.byteCount }
                guard size <= resultSizeLimit else {
                    throw SQLiteFailure(code: SQLITE_TOOBIG, message: "the statement returns more than \(resultSizeLimit) bytes")
                }
            }
            result.rows.append(row)
        }
        switch verb == "WITH" && !statement.isReadOnly ? "INSERT" : verb {
        case "INSERT", "UPDATE", "DELETE", "REPLACE":
            result.affectedRows = sqlite3_total_changes64(pointer) == changesBefore ? 0 : Int(sqlite3_changes64(pointer))
        case _ where !result.columns.isEmpty: result.affectedRows = result.rows.count
        default: break
        }
        return result
    }
}
