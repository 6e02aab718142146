extension String {
    /// Whether a byte of its UTF-8 is `byte`.
    package func contains(byte: UInt8) -> Bool {
        utf8.withContiguousStorageIfAvailable { String.contains(byte, UnsafeRawBufferPointer($0)) } ?? utf8.contains(byte)
    }

    /// Whether a text of ASCII characters stands in it.
    package func contains(ascii text: StaticString) -> Bool {
        var copy = self
        return copy.withUTF8 { bytes in
            text.withUTF8Buffer { wanted in
                bytes.indices.contains { start in bytes[start...].starts(with: wanted) }
            }
        }
    }

    /// Eight bytes at a time: of a word whose equal bytes are zero, only those borrow from their highest bit.
    private static func contains(_ byte: UInt8, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let wanted = ones &* UInt64(byte)
        var index = 0
        while index &+ 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wanted
            if (word &- ones) & ~word & (ones &* 0x80) != 0 { return true }
            index &+= 8
        }
        return bytes[index...].contains(byte)
    }

    /// The text with each occurrence of an ASCII character replaced: a quote is one to a database, whatever combining character follows it.
    package func replacing(ascii character: Unicode.Scalar, with replacement: StaticString) -> String {
        let wanted = UInt8(truncatingIfNeeded: character.value)
        guard character.isASCII, contains(byte: wanted) else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count + 32)
        var rest = self
        rest.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices where bytes[index] == wanted {
                result.append(contentsOf: bytes[start..<index])
                replacement.withUTF8Buffer { result.append(contentsOf: $0) }
                start = index + 1
            }
            result.append(contentsOf: bytes[start...])
        }
        return String(decoding: result, as: UTF8.self)
    }
}
