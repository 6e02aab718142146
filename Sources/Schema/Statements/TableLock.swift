/// A lock that a statement takes on a table (PostgreSQL).
package struct TableLock: Sendable, Hashable {
    /// The lock modes, from the weakest; ACCESS EXCLUSIVE alone blocks readers, SHARE and above block writers.
    package enum Mode: String, Sendable, Hashable, CaseIterable {
        case accessShare = "ACCESS SHARE"
        case rowShare = "ROW SHARE"
        case rowExclusive = "ROW EXCLUSIVE"
        case shareUpdateExclusive = "SHARE UPDATE EXCLUSIVE"
        case share = "SHARE"
        case shareRowExclusive = "SHARE ROW EXCLUSIVE"
        case exclusive = "EXCLUSIVE"
        case accessExclusive = "ACCESS EXCLUSIVE"
    }

    /// What is done while the lock is held.
    package enum Work: String, Sendable, Hashable {
        case catalog, scan, rewrite
    }

    package var mode: Mode
    /// As written in the statement; nil when the statement does not name it (DROP INDEX).
    package var table: String?
    package var work: Work

    package init(_ mode: Mode, table: String?, work: Work = .catalog) {
        self.mode = mode
        self.table = table
        self.work = work
    }
}

extension TableLock.Mode: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
