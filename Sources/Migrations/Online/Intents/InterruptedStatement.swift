import Database
import Dialects

/// A statement that runs outside of a transaction, and what an earlier attempt at it has left in the database.
struct InterruptedStatement {
    enum Standing {
        /// It took effect; the text says how that is known.
        case done(String)
        /// It did not, or may be run again; what was left of it is cleared away, each piece named.
        case open(cleared: [String])
        /// Nothing in the database tells.
        case unknown
    }

    let effect: StatementEffect
    let connection: any SynchronousConnection

    /// Looks at the database, and clears away what an attempt has left half-made.
    func standing() throws -> Standing {
        switch effect {
        case .buildsIndex(let index, let table): return try indexBuild(index, table)
        case .dropsIndex(let index): return try exists(index) ? .open(cleared: []) : .done("there is no index \(index) any more")
        case .reindexes(let kind, let name): return .open(cleared: try clearReindex(kind, name))
        case .detaches(let partition, let table): return try detachment(partition, table)
        case .creates(let object, let name):
            return try exists(object, name) ? .done("the \(object.rawValue) \(name) is there") : .open(cleared: [])
        case .drops(let object, let name):
            return try exists(object, name) ? .open(cleared: []) : .done("there is no \(object.rawValue) \(name) any more")
        case .isRepeatable: return .open(cleared: [])
        default: return .unknown
        }
    }

    /// Drops an index that an interrupted CREATE INDEX CONCURRENTLY has left INVALID.
    private func indexBuild(_ index: String, _ table: String) throws -> Standing {
        let rows = try connection.execute(
            """
            SELECT c.oid::regclass::text, i.indisvalid, \(Self.isBeingBuilt) FROM pg_catalog.pg_index i \
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid \
            WHERE i.indrelid = to_regclass($1) AND c.relname = $2 AND c.relkind = 'i'
            """, parameters: [.text(table), .text(Self.bare(index))]
        ).rows
        guard let row = rows.first, row.count == 3, let name = row[0].string else { return .open(cleared: []) }
        if row[1] == .bool(true) { return .done("the index \(name) is there and valid") }
        if row[2] == .bool(true) {
            throw MigrationFailure(
                .locked, "Another session is building the index \(name) at this moment.", hint: "Run again when it is done.")
        }
        return .open(cleared: try drop([name]))
    }

    /// Drops the index that an interrupted build was to make, should it be INVALID: the script builds another one now.
    static func dropInvalid(_ index: String, on connection: any SynchronousConnection) throws -> [String] {
        let rows = try connection.execute(
            """
            SELECT i.indexrelid::regclass::text FROM pg_catalog.pg_index i \
            WHERE i.indexrelid = to_regclass($1) AND NOT i.indisvalid AND NOT \(isBeingBuilt)
            """, parameters: [.text(index)]
        ).rows
        return try InterruptedStatement(effect: .other, connection: connection).drop(rows.compactMap { $0.first?.string })
    }

    /// Drops what REINDEX CONCURRENTLY leaves behind: INVALID copies of indexes, called `..._ccnew` and `..._ccold`.
    private func clearReindex(_ kind: StatementEffect.ReindexKind, _ name: String?) throws -> [String] {
        let scope: String =
            switch kind {
            case .index: "i.indrelid = (SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = to_regclass($1))"
            case .table: "i.indrelid = to_regclass($1)"
            case .schema: "n.nspname = $1"
            case .database, .system: "$1::text IS NOT NULL"
            }
        let subject = kind == .schema ? name.map(Self.bare) : name
        let rows = try connection.execute(
            """
            SELECT i.indexrelid::regclass::text FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid \
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
            WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relname ~ '_cc(new|old)[0-9]*$' AND n.nspname !~ '^pg_' \
            AND NOT \(Self.isBeingBuilt) AND \(scope) ORDER BY 1
            """, parameters: [.text(subject ?? "")]
        ).rows
        return try drop(rows.compactMap { $0.first?.string })
    }

    /// Finishes a DETACH PARTITION CONCURRENTLY that has come half-way.
    private func detachment(_ partition: String, _ table: String) throws -> Standing {
        let rows = try connection.execute(
            """
            SELECT inhdetachpending FROM pg_catalog.pg_inherits \
            WHERE inhrelid = to_regclass($1) AND inhparent = to_regclass($2)
            """, parameters: [.text(partition), .text(table)]
        ).rows
        guard let isPending = rows.first?.first else { return .done("\(partition) is no partition of \(table) any more") }
        guard isPending == .bool(true) else { return .open(cleared: []) }
        try connection.execute("ALTER TABLE \(table) DETACH PARTITION \(partition) FINALIZE")
        return .done("the detachment of \(partition) was pending and has been finalized")
    }

    private func drop(_ names: [String]) throws -> [String] {
        for name in names { try connection.execute("DROP INDEX CONCURRENTLY \(name)") }
        return names
    }

    private func exists(_ name: String) throws(DatabaseError) -> Bool {
        try connection.execute("SELECT to_regclass($1) IS NOT NULL", parameters: [.text(name)]).scalar == .bool(true)
    }

    private func exists(_ object: StatementEffect.ServerObject, _ name: String) throws(DatabaseError) -> Bool {
        let query: String =
            switch object {
            case .database: "SELECT 1 FROM pg_catalog.pg_database WHERE datname = $1"
            case .tablespace: "SELECT 1 FROM pg_catalog.pg_tablespace WHERE spcname = $1"
            case .subscription:
                """
                SELECT 1 FROM pg_catalog.pg_subscription WHERE subname = $1 \
                AND subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                """
            }
        return try !connection.execute(query, parameters: [.text(Self.bare(name))]).rows.isEmpty
    }

    private static let isBeingBuilt =
        "EXISTS (SELECT 1 FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)"

    /// A name as the catalogue has it: without quotes, or in lower case.
    static func bare(_ name: String) -> String {
        guard name.count >= 2, name.first == "\"", name.last == "\"" else { return name.lowercased() }
        return String(name.dropFirst().dropLast().replacing("\"\"", with: "\""))
    }
}
