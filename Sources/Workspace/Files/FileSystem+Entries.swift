#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileSystem {
    /// A name in a directory.
    package struct Entry: Sendable {
        package var name: String
        /// What the directory says of it; `nil` where it does not say, and for a symbolic link.
        package var kind: Kind?
        package var isLink: Bool
    }

    /// What is in a directory, without `.` and `..`, sorted by the names' bytes; empty when it can't be read.
    package static func entries(in directory: FilePath) -> [Entry] {
        guard let handle = opendir(directory.string) else { return [] }
        defer { closedir(handle) }
        var entries: [Entry] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            let type = Int(entry.pointee.d_type)
            let kind: Kind? =
                switch type {
                case Int(DT_REG): .file
                case Int(DT_DIR): .directory
                case Int(DT_UNKNOWN), Int(DT_LNK): nil
                default: .other
                }
            entries.append(Entry(name: name, kind: kind, isLink: type != Int(DT_REG) && type != Int(DT_DIR)))
        }
        return entries.sorted { $0.name.bytesPrecede($1.name) }
    }
}

extension String {
    /// Whether this text comes first by its UTF-8 bytes.
    fileprivate func bytesPrecede(_ other: String) -> Bool {
        let order = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right -> Bool in
                guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else { return left.count < right.count }
                let order = memcmp(leftStart, rightStart, min(left.count, right.count))
                return order == 0 ? left.count < right.count : order < 0
            }
        }
        guard let order, let order else { return utf8.lexicographicallyPrecedes(other.utf8) }
        return order
    }
}
