/// One file of the time zone database (RFC 8536, version 2 or later).
struct ZoneFile {
    private var transitions: [Int] = []
    /// For each transition the index of the offset that it begins.
    private var kinds: [Int] = []
    private var offsets: [Int] = []
    /// For times after the last transition.
    private var rule: ZoneRule?

    /// `nil` for bytes that are no such file.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes)
        guard let first = reader.header(), first.version >= UInt8(ascii: "2") else { return nil }
        reader.skip(first.size(timeWidth: 4))
        guard let header = reader.header(), reader.has(header.size(timeWidth: 8)), header.types > 0 else { return nil }
        for _ in 0..<header.times { transitions.append(reader.integer(8)) }
        for _ in 0..<header.times { kinds.append(reader.integer(1)) }
        for _ in 0..<header.types {
            offsets.append(reader.integer(4))
            reader.skip(2)
        }
        reader.skip(header.size(timeWidth: 8) - header.times * 9 - header.types * 6)
        rule = reader.footer.flatMap(ZoneRule.init)
    }

    /// Seconds east of UTC at a time.
    func utcOffset(at epoch: Int) -> Int {
        if let rule, transitions.last.map({ epoch >= $0 }) ?? true { return rule.utcOffset(at: epoch) }
        guard let index = transitions.lastIndex(where: { $0 <= epoch }), offsets.indices.contains(kinds[index]) else {
            return offsets.first ?? 0
        }
        return offsets[kinds[index]]
    }

    private struct Header {
        var version: UInt8
        var times: Int
        var types: Int
        /// Bytes of everything else that has a fixed width.
        var otherBytes: Int
        var leaps: Int

        func size(timeWidth: Int) -> Int {
            times * (timeWidth + 1) + types * 6 + otherBytes + leaps * (timeWidth + 4)
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func has(_ count: Int) -> Bool { count >= 0 && count <= bytes.count - position }

        mutating func skip(_ count: Int) { position = min(bytes.count, position + max(0, count)) }

        /// A big-endian number in two's complement; bytes of its own are without sign.
        mutating func integer(_ width: Int) -> Int {
            guard has(width) else { return 0 }
            var value = width > 1 && bytes[position] >= 0x80 ? -1 : 0
            for byte in bytes[position..<position + width] { value = value << 8 | Int(byte) }
            position += width
            return value
        }

        mutating func header() -> Header? {
            guard has(44), bytes[position...].starts(with: "TZif".utf8) else { return nil }
            let version = bytes[position + 4]
            position += 20
            let counts = (0..<6).map { _ in integer(4) }
            guard counts.allSatisfy({ (0...1 << 20).contains($0) }) else { return nil }
            return Header(
                version: version, times: counts[3], types: counts[4], otherBytes: counts[0] + counts[1] + counts[5], leaps: counts[2])
        }

        var footer: String? {
            guard has(2), bytes[position] == UInt8(ascii: "\n") else { return nil }
            return String(decoding: bytes[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        }
    }
}
