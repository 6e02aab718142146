import Database
import Dialects
import Revisions
import Schema

/// The table in which a run records what it has applied, when it is asked to: beside the version table, in its schema. A row is written with the
/// version rows of its step, in one transaction, and stays.
struct HistoryLog {
    private let connection: any SynchronousConnection
    private let reference: VersionTableReference

    init(_ versions: VersionTableReference, on connection: any SynchronousConnection) {
        self.connection = connection
        reference = versions.renamed(IntentLog.tableName(versions.table.name, suffix: "_retort_history"))
    }

    func record(_ revision: String, _ direction: Direction, scriptHash: String, duration: Duration) throws(DatabaseError) {
        if try !connection.hasVersionTable(reference) { try connection.execute(creation) }
        let milliseconds = Int64(duration / .milliseconds(1))
        let values = [revision, direction.rawValue, scriptHash].map { "'" + $0.replacing(ascii: "'", with: "''") + "'" }
        let place = connection.dialect == .postgresql ? "$1" : "?1"
        let user = connection.dialect == .postgresql ? "session_user" : place
        try connection.execute(
            """
            INSERT INTO \(reference.quotedName) (revision, direction, script_hash, applied_by, duration_ms) \
            VALUES (\(values.joined(separator: ", ")), \(user), \(milliseconds))
            """, parameters: connection.dialect == .postgresql ? [] : [.text(OperatingSystemUser.name)])
    }

    private var creation: String {
        let isPostgreSQL = connection.dialect == .postgresql
        let key = isPostgreSQL ? "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY" : "INTEGER PRIMARY KEY"
        let time = isPostgreSQL ? "TIMESTAMP WITH TIME ZONE DEFAULT clock_timestamp()" : "TEXT DEFAULT CURRENT_TIMESTAMP"
        return """
            CREATE TABLE \(reference.quotedName) (id \(key), revision TEXT NOT NULL, direction TEXT NOT NULL, script_hash TEXT NOT NULL, \
            applied_at \(time) NOT NULL, applied_by TEXT NOT NULL, duration_ms BIGINT NOT NULL)
            """
    }

    /// The last record of each revision; none when there is no table.
    func latest() throws(DatabaseError) -> [String: AppliedRecord] {
        guard try connection.hasVersionTable(reference) else { return [:] }
        let time =
            connection.dialect == .postgresql
            ? "to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS \"UTC\"')" : "applied_at || ' UTC'"
        let rows = try connection.execute(
            "SELECT revision, direction, script_hash, \(time), applied_by, duration_ms FROM \(reference.quotedName) ORDER BY id"
        ).rows
        var result: [String: AppliedRecord] = [:]
        for row in rows where row.count == 6 {
            guard let revision = row[0].string, let direction = row[1].string, let hash = row[2].string, let at = row[3].string else {
                continue
            }
            result[revision] = AppliedRecord(
                revision: revision, direction: direction, scriptHash: hash, appliedAt: at, appliedBy: row[4].string ?? "",
                durationMilliseconds: row[5].integer.map { Int($0) } ?? 0)
        }
        return result
    }
}
