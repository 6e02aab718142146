/// The code that the database gave to an error.
package enum DatabaseErrorCode: Sendable, Hashable {
    /// Five characters of PostgreSQL's appendix A, such as `23505`.
    case sqlState(String)
    /// SQLite's extended result code, such as 2067.
    case sqlite(Int32)
}

extension DatabaseErrorCode: CustomStringConvertible {
    /// `23505`, `SQLITE_CONSTRAINT_UNIQUE`.
    package var description: String {
        switch self {
        case .sqlState(let state): state
        case .sqlite(let code): SQLiteResultCode.name(of: code)
        }
    }
}
