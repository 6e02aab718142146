import CSQLite

extension SQLiteHandle {
    /// The main database as bytes, what an open transaction has changed included.
    func image() throws(DatabaseError) -> [UInt8] {
        var size: sqlite3_int64 = 0
        guard let bytes = sqlite3_serialize(pointer, "main", &size, 0) else {
            guard size == 0 else { throw DatabaseError(.system, "no memory for a copy of the database") }
            return []
        }
        defer { sqlite3_free(bytes) }
        var image = Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
        // The two versions of the file's header say whether there is a write-ahead log, which a database in memory has not.
        if image.count > 19 { image.replaceSubrange(18...19, with: [1, 1]) }
        return image
    }

    /// Makes an image the main database.
    func restore(_ image: [UInt8]) throws(DatabaseError) {
        guard let memory = sqlite3_malloc64(UInt64(image.count)) else {
            throw DatabaseError(.system, "no memory for a copy of the database")
        }
        memory.copyMemory(from: image, byteCount: image.count)
        let size = sqlite3_int64(image.count)
        let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
        let code = sqlite3_deserialize(pointer, "main", memory.assumingMemoryBound(to: UInt8.self), size, size, flags)
        guard code == SQLITE_OK else {
            throw SQLiteFailure(pointer).error(file: ":memory:", isCancelled: false, isReadOnly: false)
        }
    }
}
