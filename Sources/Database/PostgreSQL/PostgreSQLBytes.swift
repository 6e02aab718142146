/// `bytea` in its two text forms (PostgreSQL documentation, section 8.4).
enum PostgreSQLBytes {
    static func decode(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        text.starts(with: "\\x".utf8) ? hex(text.dropFirst(2)) : escape(text)
    }

    private static func hex(_ digits: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var iterator = digits.makeIterator()
        while let high = iterator.next().flatMap(PercentEncoding.hex), let low = iterator.next().flatMap(PercentEncoding.hex) {
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    /// `\\` is a backslash, `\ooo` a byte in octal, everything else itself.
    private static func escape(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            if rest.first == UInt8(ascii: "\\") {
                bytes.append(byte)
                rest = rest.dropFirst()
                continue
            }
            let digits = rest.prefix(3)
            rest = rest.dropFirst(3)
            bytes.append(digits.reduce(0) { $0 << 3 | ($1 & 7) })
        }
        return bytes
    }
}
