import Database
import Dialects
import Revisions
import Schema

/// The table of Retort's own in which a step says what it is about to run outside of a transaction: beside the version table, in its schema, there only
/// as long as such a step is on its way or was interrupted.
struct IntentLog {
    private let connection: any SynchronousConnection
    private let name: String
    /// Quoted, with its schema.
    private let table: String
    private let reference: VersionTableReference

    init(_ versions: VersionTableReference, on connection: any SynchronousConnection) {
        self.connection = connection
        name = Self.tableName(versions.table.name, suffix: "_retort_intent")
        reference = versions.renamed(name)
        table = reference.quotedName
    }

    /// The version table's name with a suffix; names of more than PostgreSQL's 63 bytes are cut, and told apart by a hash.
    static func tableName(_ versionTable: String, suffix: String) -> String {
        guard versionTable.utf8.count + suffix.utf8.count > 63 else { return versionTable + suffix }
        let hash = StepCount.hash(versionTable)
        var head = Substring(versionTable)
        while head.utf8.count + hash.utf8.count + suffix.utf8.count > 63 { head = head.dropLast() }
        return head + hash + suffix
    }

    /// The steps that were interrupted.
    func intents() throws(DatabaseError) -> [Intent] {
        guard try connection.hasVersionTable(reference) else { return [] }
        return try connection.execute(
            "SELECT revision, direction, done, done_hash, next_hash, next_index, next_state FROM \(table) ORDER BY revision, direction"
        ).rows.compactMap(Self.intent)
    }

    private static func intent(_ row: [DatabaseValue]) -> Intent? {
        guard row.count == 7, let revision = row[0].string, let direction = row[1].string.flatMap(Direction.init(rawValue:)),
            let done = row[2].integer, let hash = row[3].string
        else { return nil }
        var intent = Intent(revision: revision, direction: direction, done: Int(done), doneHash: hash)
        intent.next = row[4].string.map { .init(hash: $0, index: row[5].string, hasFailed: row[6].string == "failed") }
        return intent
    }

    /// Writes an intent in the place of what was recorded of its step; makes the table when it is not there.
    func record(_ intent: Intent) throws(DatabaseError) {
        if try !connection.hasVersionTable(reference) {
            try connection.execute(
                """
                CREATE TABLE \(table) (revision TEXT NOT NULL, direction TEXT NOT NULL, done BIGINT NOT NULL, done_hash TEXT NOT NULL, \
                next_hash TEXT, next_index TEXT, next_state TEXT, PRIMARY KEY (revision, direction))
                """)
        }
        let values: [String?] = [
            intent.revision, intent.direction.rawValue, String(intent.done), intent.doneHash, intent.next?.hash, intent.next?.index,
            intent.next.map { $0.hasFailed ? "failed" : "sent" },
        ]
        try connection.execute(
            """
            INSERT INTO \(table) (revision, direction, done, done_hash, next_hash, next_index, next_state) \
            VALUES (\(values.map(Self.literal).joined(separator: ", "))) \
            ON CONFLICT (revision, direction) DO UPDATE SET done = excluded.done, done_hash = excluded.done_hash, \
            next_hash = excluded.next_hash, next_index = excluded.next_index, next_state = excluded.next_state
            """)
    }

    /// Forgets a step, and drops the table when it was the last.
    func forget(_ revision: String, _ direction: Direction) throws(DatabaseError) {
        guard try connection.hasVersionTable(reference) else { return }
        try connection.execute(
            "DELETE FROM \(table) WHERE revision = \(Self.literal(revision)) AND direction = \(Self.literal(direction.rawValue))")
        if try connection.execute("SELECT 1 FROM \(table) LIMIT 1").rows.isEmpty { try connection.execute("DROP TABLE \(table)") }
    }

    private static func literal(_ text: String?) -> String {
        text.map { "'" + $0.replacing(ascii: "'", with: "''") + "'" } ?? "NULL"
    }
}
