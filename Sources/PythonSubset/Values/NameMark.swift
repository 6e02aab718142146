extension String {
    /// A number for finding a name among others at a glance: the same for the same bytes, and rarely for different ones.
    var mark: UInt64 {
        utf8.withContiguousStorageIfAvailable { String.mark(of: UnsafeRawBufferPointer($0)) }
            ?? Array(utf8).withUnsafeBytes { String.mark(of: $0) }
    }

    /// The length with the first and the last eight bytes.
    private static func mark(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        guard bytes.count >= 8 else { return bytes.reduce(UInt64(bytes.count)) { $0 << 8 | UInt64($1) } }
        let first = bytes.loadUnaligned(as: UInt64.self)
        let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        return (first &* 0x9E37_79B9_7F4A_7C15) ^ last ^ (UInt64(truncatingIfNeeded: bytes.count) << 56)
    }
}
