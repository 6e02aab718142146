extension PostgreSQLResult {
    /// The server's error for `sql`.
    ///
    /// - Parameters:
    ///   - isOurCancel: whether a cancel request of ours was sent while the statement ran.
    ///   - isConnectionLost: whether the session ended with it.
    func error(for sql: String, isOurCancel: Bool, isConnectionLost: Bool) -> DatabaseError {
        let state = field(PostgreSQLField.sqlState)
        let isLost = isConnectionLost || state.map(PostgreSQLErrorState.endsSession) == true
        var error = DatabaseError(
            PostgreSQLErrorState.kind(state, isOurCancel: isOurCancel, isConnectionLost: isLost), code: state.map { .sqlState($0) },
            message.trimmingLineEnd, detail: field(PostgreSQLField.detail), hint: field(PostgreSQLField.hint), isConnectionLost: isLost)
        error.context = field(PostgreSQLField.context)
        error.position = field(PostgreSQLField.statementPosition).flatMap(Int.init).flatMap { sql.byteOffset(ofCharacter: $0) }
        error.schemaName = field(PostgreSQLField.schemaName)
        error.tableName = field(PostgreSQLField.tableName)
        error.columnName = field(PostgreSQLField.columnName)
        error.constraintName = field(PostgreSQLField.constraintName)
        return error
    }
}

extension String {
    /// The byte offset of a one-based character, as PostgreSQL counts them: code points. Nil when there is none.
    func byteOffset(ofCharacter number: Int) -> Int? {
        guard number >= 1, number - 1 <= utf8.count, let index = unicodeScalars.index(startIndex, offsetBy: number - 1, limitedBy: endIndex)
        else { return nil }
        return utf8.distance(from: startIndex, to: index)
    }

    fileprivate var trimmingLineEnd: String {
        var text = Substring(self)
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
