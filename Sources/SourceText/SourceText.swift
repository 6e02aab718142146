/// The text of one file: its UTF-8 bytes and where its lines begin.
///
/// Every position inside Retort is a byte offset into `bytes`; only the language server translates them into the
/// client's encoding. Invalid UTF-8 is kept as it is read.
package struct SourceText: Sendable {
    package let bytes: [UInt8]
    private let lines = LineStarts()

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Offsets of the first byte of each line; the first is 0. `\n`, `\r\n` and `\r` end a line. Looked for when first asked for.
    package var lineStarts: [Int] { lines.offsets(in: bytes) }

    package init(_ string: String) {
        self.init(bytes: Array(string.utf8))
    }

    /// The text as a string; each invalid sequence becomes U+FFFD.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The text of `range`, cut to what there is.
    package subscript(range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The zero-based line of a byte offset; an offset past the end is on the last line.
    package func line(at offset: Int) -> Int {
        let lineStarts = lineStarts
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The byte range of a zero-based line without its line end; an empty range at the end for a line that is not there.
    package func lineRange(_ line: Int) -> Range<Int> {
        let lineStarts = lineStarts
        guard lineStarts.indices.contains(line) else { return bytes.count..<bytes.count }
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }
}

extension SourceText: Hashable {
    package static func == (left: SourceText, right: SourceText) -> Bool { left.bytes == right.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
