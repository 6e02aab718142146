import SourceText

extension ByteBlock {
    /// The upper bit of each byte that does not continue a name (`UInt8.continuesName`).
    var marksOutsideName: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let upper: UInt64 = 0x8080_8080_8080_8080
        let low = word & ~upper
        let folded = low | 0x20 &* ones
        let letters = (folded &+ (0x80 - 0x61) &* ones) & ~(folded &+ (0x80 - 0x7B) &* ones)
        let digits = (low &+ (0x80 - 0x30) &* ones) & ~(low &+ (0x80 - 0x3A) &* ones)
        let others = (low ^ 0x5F &* ones) &+ 0x7F &* ones
        return ~(word | letters | digits | ~others) & upper
    }

    /// The first `count` bytes, up to `width`, packed with the last one lowest.
    func packed(_ count: Int) -> UInt64 {
        count == 0 ? 0 : word.byteSwapped >> UInt64(8 * (ByteBlock.width - count))
    }

    /// The first `count` bytes with zeros after them.
    func prefix(_ count: Int) -> UInt64 {
        count >= ByteBlock.width ? word : word & (1 << UInt64(8 * count) - 1)
    }
}
