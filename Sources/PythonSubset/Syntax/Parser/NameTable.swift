import SourceText

/// The names of a file, each made once.
struct NameTable {
    private struct Entry {
        /// Its first bytes, zeros after them.
        let head: UInt64
        /// Where it stands first.
        let range: Range<Int>
        let name: String
    }

    private var entries: [Entry] = []
    /// One more than the entry of each slot, 0 for a free one; a power of two of them, at least half free.
    private var slots = [UInt32](repeating: 0, count: 128)

    /// The name that stands at `range` of a lexer's bytes.
    mutating func name(at range: Range<Int>, in bytes: [UInt8], _ encoding: SourceEncoding) -> String {
        let head = bytes.withUnsafeBufferPointer { ByteBlock($0, at: range.lowerBound) }.prefix(range.count)
        let mask = slots.count - 1
        var slot = Self.hash(head, range.count) & mask
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.head == head, Self.areEqual(bytes, entry.range, range) { return entry.name }
            slot = (slot + 1) & mask
        }
        let name = encoding.decode(bytes[range])
        entries.append(Entry(head: head, range: range, name: name))
        slots[slot] = UInt32(truncatingIfNeeded: entries.count)
        if entries.count * 2 > slots.count { grow() }
        return name
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (index, entry) in entries.enumerated() {
            var slot = Self.hash(entry.head, entry.range.count) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: index + 1)
        }
    }

    private static func hash(_ head: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: ((head ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    /// Whether the names at two places, whose heads are equal, are the same.
    private static func areEqual(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        return left.count <= ByteBlock.width || bytes[left] == bytes[right]
    }
}
