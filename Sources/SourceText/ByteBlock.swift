/// Eight bytes of a text looked at together, the first one lowest.
@usableFromInline package struct ByteBlock {
    /// How many bytes a block has.
    @inlinable package static var width: Int { 8 }

    @usableFromInline package let word: UInt64

    /// The bytes from `offset` on, of which there are at least `width`.
    @inlinable package init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        precondition(offset >= 0 && bytes.count &- offset >= ByteBlock.width)
        word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The upper bit of each byte that is `byte`: exact up to the first one, perhaps set above it.
    @inlinable package func marks(_ byte: UInt8) -> UInt64 {
        let differences = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
    }

    /// Whether all bytes are ASCII.
    @inlinable package var isASCII: Bool { word & 0x8080_8080_8080_8080 == 0 }

    /// The place of the first byte that is marked.
    @inlinable package static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }
}
