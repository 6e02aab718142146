import CSQLite

/// A SQLite database in memory for statements that nobody has vouched for: no file is reached from it, and memory and time are bounded.
///
/// It belongs to one thread at a time, the one that calls it.
package final class ScratchDatabase {
    private let sqlite: SQLiteSession
    private let sandbox: SQLiteSandbox

    /// The database as code that runs migrations sees it.
    package var session: any SynchronousConnection { sqlite }

    /// Opens an empty database, or one that `image` gave.
    ///
    /// - Parameter shouldStop: asked every thousand instructions of a statement; `true` ends it.
    package init(
        _ image: [UInt8] = [], limits: ScratchLimits = ScratchLimits(), shouldStop: @escaping () -> Bool = { false }
    ) throws(DatabaseError) {
        sandbox = SQLiteSandbox(limits, shouldStop: shouldStop)
        sqlite = try SQLiteSession(
            DatabaseURL(dialect: .sqlite, database: ":memory:"), options: ConnectionOptions(), cancellation: RunCancellation(),
            sandbox: sandbox)
        let handle = try sqlite.openHandle()
        if image.isEmpty {
            try sqlite.execute("PRAGMA page_size = 512")
        } else {
            try handle.restore(image)
        }
        try sqlite.execute("PRAGMA journal_mode = MEMORY")
        try sqlite.execute("PRAGMA temp_store = MEMORY")
        let pageSize = try sqlite.execute("PRAGMA page_size").scalar?.integer ?? 4096
        try sqlite.execute("PRAGMA max_page_count = \(max(1, limits.databaseSize / Int(max(pageSize, 512))))")
        sandbox.close(around: handle)
    }

    /// The whole database as bytes; empty when nothing was ever written.
    package func image() throws(DatabaseError) -> [UInt8] {
        try sqlite.openHandle().image()
    }

    /// The tables that statements have read since the last call, by name; those of the schema itself included.
    package func takeTablesRead() -> Set<String> {
        defer { sandbox.tablesRead = [] }
        return sandbox.tablesRead
    }
}

extension SynchronousConnection {
    /// The whole of an open SQLite database as an image for a scratch database; `nil` when it has more than `limit` bytes.
    package func scratchImage(limit: Int) throws(DatabaseError) -> [UInt8]? {
        guard let sqlite = self as? SQLiteSession else { return nil }
        let pages = try execute("PRAGMA page_count").scalar?.integer ?? 0
        let pageSize = try execute("PRAGMA page_size").scalar?.integer ?? 0
        let (size, overflows) = pages.multipliedReportingOverflow(by: pageSize)
        guard !overflows, size <= limit else { return nil }
        return try sqlite.openHandle().image()
    }
}
