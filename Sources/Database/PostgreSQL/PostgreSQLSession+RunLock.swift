extension PostgreSQLSession {
    /// The schema that is not named is the one where an unqualified table would be made.
    func runLockKey(versionTable: String, schema: String?) throws(DatabaseError) -> Int64 {
        let row = try execute("SELECT current_database(), coalesce(current_schema(), '')").rows.first ?? []
        let names = row.map { $0.string ?? "" }
        return RunLockKey.derive(database: names.first ?? "", schema: schema ?? names.last ?? "", versionTable: versionTable)
    }

    func tryRunLock(_ key: Int64) throws(DatabaseError) -> Bool {
        try execute("SELECT pg_try_advisory_lock(\(key))").scalar == .bool(true)
    }

    func releaseRunLock(_ key: Int64) throws(DatabaseError) {
        try execute("SELECT pg_advisory_unlock(\(key))")
    }

    /// `pg_locks` shows the key's two halves as `classid` and `objid`.
    func runLockHolder(_ key: Int64) throws(DatabaseError) -> RunLock.Holder? {
        let bits = UInt64(bitPattern: key)
        let row = try execute(
            """
            SELECT l.pid, coalesce(a.application_name, ''), extract(epoch FROM now() - a.backend_start)::bigint,
            to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"')
            FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid = \(bits >> 32) AND l.objid = \(bits & 0xFFFF_FFFF)
            AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
            """
        ).rows.first
        guard let row, row.count == 4, let processID = row[0].integer else { return nil }
        return RunLock.Holder(
            processID: Int(processID), applicationName: row[1].string ?? "", connectedSince: row[3].string,
            connectedFor: row[2].integer.map { .seconds($0) })
    }
}
