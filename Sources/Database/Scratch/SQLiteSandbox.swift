import CSQLite

/// The walls of a scratch database: what SQLite asks before it prepares a statement and while it runs one.
final class SQLiteSandbox {
    let limits: ScratchLimits
    var tablesRead: Set<String> = []
    private let shouldStop: () -> Bool
    private let memoryAtStart = sqlite3_memory_used()

    init(_ limits: ScratchLimits, shouldStop: @escaping () -> Bool) {
        self.limits = limits
        self.shouldStop = shouldStop
    }

    /// Whether the statement that runs is to end.
    var isToStop: Bool { shouldStop() || sqlite3_memory_used() - memoryAtStart > Int64(limits.memory) }

    /// Settings that would undo the limits, or that name files.
    private static let keptSettings: Set<String> = [
        "data_store_directory", "journal_mode", "max_page_count", "mmap_size", "page_size", "temp_store", "temp_store_directory",
        "writable_schema",
    ]

    /// Closes a handle off. It never outlives the session, which keeps the sandbox.
    func close(around handle: SQLiteHandle) {
        handle.resultSizeLimit = limits.resultSize
        sqlite3_limit(handle.pointer, SQLITE_LIMIT_ATTACHED, 0)
        sqlite3_limit(handle.pointer, SQLITE_LIMIT_LENGTH, Int32(clamping: limits.valueSize))
        sqlite3_set_authorizer(
            handle.pointer,
            { context, action, first, _, _, _ in
                guard let context else { return SQLITE_DENY }
                return Unmanaged<SQLiteSandbox>.fromOpaque(context).takeUnretainedValue().answer(action, first)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func answer(_ action: Int32, _ name: UnsafePointer<CChar>?) -> Int32 {
        switch action {
        case SQLITE_ATTACH, SQLITE_DETACH: return SQLITE_DENY
        case SQLITE_PRAGMA:
            return Self.keptSettings.contains(name.map { String(cString: $0).lowercased() } ?? "") ? SQLITE_IGNORE : SQLITE_OK
        case SQLITE_READ:
            if let name { tablesRead.insert(String(cString: name)) }
            return SQLITE_OK
        default: return SQLITE_OK
        }
    }
}
