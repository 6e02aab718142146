/// The key of PostgreSQL's advisory lock.
///
/// FNV-1a over 64 bits of the UTF-8 of `retort`, the database's name, the version table's schema and its name, each followed by a zero byte, read as
/// a signed integer. Another program that knows these four can compute it.
enum RunLockKey {
    static func derive(database: String, schema: String, versionTable: String) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in ["retort", database, schema, versionTable] {
            for byte in part.utf8 + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return Int64(bitPattern: hash)
    }
}
